/**
 * Whether a window could be seen here. Linux says so in the environment (X11: DISPLAY, Wayland: WAYLAND_DISPLAY); the
 * desktops of macOS and Windows are always there.
 * @param {string} platform as `process.platform` names it
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {boolean}
 */
export function hasDisplay(platform, env) {
  if (platform === 'darwin' || platform === 'win32') return true;
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
