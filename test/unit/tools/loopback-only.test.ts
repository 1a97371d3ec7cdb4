import { expect, it, vi } from 'vitest';
import { loopbackOnly } from '../loopback-only';

const answer = () => vi.fn(async () => new Response('ok'));

it.each(['http://127.0.0.1:8080/', 'https://localhost/x', 'http://[::1]:1/'])('lets %s through', async (address) => {
  const send = answer();
  await loopbackOnly(send)(address);
  expect(send).toHaveBeenCalledOnce();
});

it.each([
  'https://example.com/',
  new URL('https://127.example.com/'),
  new Request('https://localhost.example.com/'),
  '/relative',
])('refuses %s and sends nothing', async (address) => {
  const send = answer();
  await expect(loopbackOnly(send)(address)).rejects.toThrow('network is not allowed in unit tests');
  expect(send).not.toHaveBeenCalled();
});
