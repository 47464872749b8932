import { expect, test } from 'vitest';
import { isPrivateAddress } from './private-address';

test.each([
  'http://localhost:8080/a.png',
  'http://router/a.png',
  'http://nas.local/a.png',
  'http://printer.home.arpa./a.png',
  'http://127.0.0.1/a.png',
  'http://2130706433/a.png',
  'http://0x7f.1/a.png',
  'http://10.1.2.3/a.png',
  'http://172.31.0.9/a.png',
  'http://192.168.1.1/a.png',
  'http://169.254.169.254/latest/meta-data/',
  'http://100.64.0.1/a.png',
  'http://[::1]/a.png',
  'http://[fe80::1]/a.png',
  'http://[fd12:3456::1]/a.png',
  'http://[::ffff:192.168.1.1]/a.png',
])('%s is private', (address) => {
  expect(isPrivateAddress(address)).toBe(true);
});

test.each([
  'https://site.example/a.png',
  'https://localhost.example/a.png',
  'https://1.1.1.1/a.png',
  'https://172.32.0.1/a.png',
  'https://100.128.0.1/a.png',
  'https://[2606:4700::1111]/a.png',
])('%s is not', (address) => {
  expect(isPrivateAddress(address)).toBe(false);
});
