/** How a book looks: as little as possible, the reader's own settings count. */
export const BOOK_STYLE = `
h1, h2, h3, h4, h5, h6 { line-height: 1.25; page-break-after: avoid }
img { max-width: 100%; height: auto }
figure { margin: 1.5em 0 }
figcaption, .about, .date, .picture { font-size: .85em }
.standfirst { font-size: 1.1em }
blockquote { margin: 1em 0 1em 1.5em }
[dir="rtl"] blockquote { margin: 1em 1.5em 1em 0 }
pre { white-space: pre-wrap; text-align: left }
pre, code, kbd, samp { font-family: monospace; font-size: .9em }
table { border-collapse: collapse }
th, td { border: 1px solid; padding: .25em .5em; vertical-align: top }
sup, sub { line-height: 0 }
mark { background: #fbe7a1; color: #1f1d1a }
.highlights { margin-top: 3em; border-top: 1px solid }
.title-page { margin-top: 30%; text-align: center }
`;
