/** The page's icon: a plain envelope. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect x="2" y="4" width="20" height="16" rx="3" fill="#7a3b69"/><path d="M4 7l8 6 8-6" fill="none" stroke="#fff" stroke-width="2"/></svg>`;

export const STYLE = `
:root { --ink: #202124; --soft: #444746; --line: #e3e5e8; --page: #f3f5f8; --card: #fff; --bar: #eef1f5; --accent: #7a3b69; --on: #fff; }
.dark { --ink: #e3e3e3; --soft: #c4c7c5; --line: #444746; --page: #131314; --card: #1f1f20; --bar: #2d2e30; --accent: #d9a7cb; --on: #381e31; color-scheme: dark; }
* { box-sizing: border-box; }
html, body { height: 100%; margin: 0; }
body { background: var(--page); color: var(--ink); font: 14px/20px Roboto, Arial, sans-serif; overflow: hidden; }
input, textarea { font: inherit; color: inherit; background: none; border: 0; outline: none; }
h2 { margin: 0; font-size: inherit; font-weight: 500; }
table { border-collapse: collapse; width: 100%; }
td { padding: 0; }
[role=button] { cursor: pointer; user-select: none; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.icon { width: 20px; height: 20px; fill: none; stroke: currentColor; stroke-width: 1.7; stroke-linecap: round; stroke-linejoin: round; display: block; }
.gone { display: none; }
.has-panel .mailbox { width: calc(100% - 340px); }
.has-panel .popups { inset-inline-end: 364px; }
.side-panel { position: fixed; inset-block: 64px 16px; inset-inline-end: 16px; width: 324px; border-radius: 16px; background: var(--card); overflow: hidden; }
.side-panel iframe { width: 100%; height: 100%; border: 0; }
.mailbox { display: grid; grid-template: 64px minmax(0, 1fr) / 232px minmax(0, 1fr); height: 100%; }
.top { grid-column: 1 / -1; display: flex; align-items: center; gap: 14px; padding: 0 18px; }
.brand { width: 160px; font-size: 21px; color: var(--soft); }
.search { flex: 1; max-width: 720px; height: 44px; padding: 0 20px; border-radius: 24px; background: var(--bar); }
.avatar { display: inline-grid; place-items: center; width: 34px; height: 34px; margin-inline-start: auto; border-radius: 50%; background: var(--accent); color: var(--on); }
.folders { padding: 8px; }
.create { display: flex; align-items: center; gap: 12px; width: 148px; height: 54px; margin-bottom: 16px; padding: 0 16px; border-radius: 16px; background: var(--card); font-weight: 500; }
.folder { display: flex; align-items: center; gap: 16px; height: 32px; padding: 0 16px; }
.main { margin-inline-end: 16px; margin-bottom: 16px; border-radius: 16px; background: var(--card); overflow: auto; }
.conversation td { height: 40px; padding: 0 16px; border-bottom: 1px solid var(--line); }
.thread { padding: 20px 64px; }
.thread-subject { margin-bottom: 20px; font-size: 22px; font-weight: 400; }
.from { display: flex; align-items: center; gap: 12px; font-weight: 500; }
.from .avatar { margin: 0; }
.said { padding: 14px 0 24px 46px; }
.reply-button { display: inline-flex; align-items: center; gap: 8px; height: 36px; padding: 0 20px; border: 1px solid var(--line); border-radius: 18px; }
.reply .region { max-width: 900px; margin-bottom: 16px; border-radius: 8px; box-shadow: 0 1px 3px #0004, 0 0 0 1px var(--line); }
.popups { position: fixed; inset-inline-end: 24px; bottom: 0; display: flex; flex-direction: row-reverse; align-items: flex-end; gap: 12px; }
.shell { width: 512px; border-radius: 8px 8px 0 0; background: var(--card); box-shadow: 0 8px 24px #0004; }
.fullscreen:not(:empty) { position: fixed; inset: 0; display: grid; place-items: center; background: #0008; }
.fullscreen .shell { width: 80vw; border-radius: 8px; }
.own-window { height: 100%; background: var(--card); overflow: auto; }
.title-bar { padding: 4px 8px 4px 16px; border-radius: 8px 8px 0 0; background: var(--bar); }
.window-tools { width: 96px; }
.window-tool { display: inline-block; margin-inline-start: 4px; padding: 4px; border-radius: 4px; }
.line { display: flex; gap: 8px; margin: 0 16px; min-height: 36px; align-items: center; border-bottom: 1px solid var(--line); }
.chips { display: flex; gap: 4px; }
.chip { padding: 1px 10px; border: 1px solid var(--line); border-radius: 14px; }
.entry, .subject { flex: 1; min-width: 0; }
.scroll { height: 300px; padding: 12px 16px; overflow: auto; }
.fullscreen .scroll, .own-window .scroll { height: 60vh; }
.reply .scroll { height: auto; min-height: 120px; }
.rich { min-height: 200px; outline: none; }
.reply .rich { min-height: 60px; }
textarea.rich { width: 100%; resize: none; }
.trimmed { display: inline-block; padding: 0 8px; border-radius: 6px; background: var(--bar); line-height: 14px; }
.bottom { padding: 10px 12px; }
.toolbar { height: 40px; }
.toolbar td { vertical-align: middle; white-space: nowrap; }
.cell { width: 1px; }
.cell.last { width: auto; text-align: end; }
.send { display: inline-flex; margin-inline-end: 8px; border-radius: 18px; background: var(--accent); color: var(--on); font-weight: 500; line-height: 36px; }
.send-now { padding: 0 12px 0 24px; }
.send-more { padding: 0 12px 0 8px; border-inline-start: 1px solid; }
.tools { display: inline-flex; align-items: center; }
.tool { padding: 5px; border-radius: 4px; color: var(--soft); }
.tool:hover, .window-tool:hover { background: color-mix(in srgb, currentColor 10%, transparent); }
`;
