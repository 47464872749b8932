import { join } from 'node:path';

const { env } = process;

/** Where browsers live, by platform: commands looked up in PATH, and whole paths. Open builds come first. */
export const PLACES = {
  chromium: {
    variable: 'CHROME_PATH',
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge',
      'brave-browser',
    ],
    paths: {
      darwin: ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser'].flatMap(macApplication),
      win32: [
        'Chromium\\Application\\chrome.exe',
        'Google\\Chrome\\Application\\chrome.exe',
        'Microsoft\\Edge\\Application\\msedge.exe',
      ].flatMap(windowsProgram),
    },
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
    paths: {
      darwin: ['Firefox', 'Firefox Developer Edition'].flatMap((name) => macApplication(name, 'firefox')),
      win32: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'].flatMap(windowsProgram),
    },
  },
};

function macApplication(name, program) {
  const inside = join(`${name}.app`, 'Contents', 'MacOS', typeof program === 'string' ? program : name);
  return ['/Applications', join(env.HOME ?? '', 'Applications')].map((folder) => join(folder, inside));
}

function windowsProgram(inside) {
  const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA];
  return folders.filter((folder) => folder !== undefined).map((folder) => join(folder, inside));
}
