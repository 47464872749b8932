/** How an exported article looks: one calm column, light or dark as the reader's system is, black on white on paper. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1f1d1a; --faint: #66615a; --paper: #fbfaf7; --line: #d9d5cc; --mark: #fbe7a1; --link: #1d4f91 }
@media (prefers-color-scheme: dark) {
  :root { --ink: #dedad2; --faint: #9c968b; --paper: #1b1a18; --line: #3a3834; --mark: #5c4d12; --link: #93b8ec }
}
* { box-sizing: border-box }
html { background: var(--paper); color: var(--ink); font: 1.125rem/1.6 Georgia, "Noto Serif", "Noto Naskh Arabic", serif }
:lang(ja), :lang(zh), :lang(ko) { line-height: 1.8 }
body { margin: 0 auto; padding: 3rem 1.25rem 6rem; max-width: 40rem; overflow-wrap: break-word }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2em 0 .6em }
h1 { font-size: 2rem; margin-top: 0 }
h2 { font-size: 1.4rem } h3 { font-size: 1.2rem } h4, h5, h6 { font-size: 1rem }
a { color: var(--link); text-underline-offset: .15em }
img { max-width: 100%; height: auto }
figure { margin: 2em 0 }
figcaption, .about, .date { color: var(--faint); font-size: .875em }
.standfirst { font-size: 1.15em }
blockquote { margin: 1.5em 0; padding-inline-start: 1.25em; border-inline-start: 3px solid var(--line) }
pre, code, kbd, samp { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .9em; direction: ltr }
pre { overflow-x: auto; padding: 1em; border: 1px solid var(--line); text-align: left }
table { border-collapse: collapse; display: block; overflow-x: auto; font-size: .9em }
th, td { border: 1px solid var(--line); padding: .35em .6em; text-align: start; vertical-align: top }
hr { border: 0; border-top: 1px solid var(--line); margin: 2.5em 0 }
mark { background: var(--mark); color: inherit }
sup, sub { line-height: 0 }
.highlights { margin-top: 4em; border-top: 1px solid var(--line) }
@media print {
  :root { --ink: #000; --faint: #444; --paper: #fff; --line: #bbb; --mark: #eee; --link: #000 }
  html { font-size: 11pt } body { max-width: none; padding: 0 }
  h1, h2, h3, h4, h5, h6 { break-after: avoid } figure, pre, tr { break-inside: avoid }
}
`;
