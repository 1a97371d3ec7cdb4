/** A look of its own, of about the sizes that the real page has. */
export const STYLE = `
:root { --ink: #242424; --soft: #616161; --line: #d1d1d1; --page: #f5f5f5; --card: #fff; --accent: #0f6cbd; --on-accent: #fff; }
:root[data-theme=dark] { color-scheme: dark; --ink: #fff; --soft: #adadad; --line: #525252; --page: #141414; --card: #292929; --accent: #479ef5; --on-accent: #000; }
* { box-sizing: border-box; }
html, body, #app { height: 100%; margin: 0; }
body { background: var(--page); color: var(--ink); font: 14px/20px "Segoe UI", "Segoe UI Web", system-ui, sans-serif; }
h1, h2, p { margin: 0; font-size: 16px; line-height: 22px; font-weight: 600; }
p { font-size: 14px; font-weight: 400; }
button, input { font: inherit; color: inherit; }
button { cursor: pointer; }
.bar { display: flex; align-items: center; gap: 16px; height: 48px; padding: 0 16px; }
.icon { width: 20px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.3; color: var(--soft); }
.primary, .plain { min-height: 32px; padding: 5px 12px; border: 1px solid transparent; border-radius: 4px; background: none; font-weight: 600; }
.primary { background: var(--accent); color: var(--on-accent); }
.primary .icon { color: inherit; width: 16px; vertical-align: middle; margin-inline-end: 6px; }
.plain { border-color: var(--line); font-weight: 400; }
.grid { margin: 0 16px; background: var(--card); border-radius: 8px; height: calc(100% - 64px); overflow: hidden; }
.hour { height: 40px; padding: 2px 8px; border-bottom: 1px solid var(--line); color: var(--soft); font-size: 12px; }
.quick { position: fixed; top: 90px; inset-inline-start: 360px; width: 480px; padding: 16px; border-radius: 8px; background: var(--card); box-shadow: 0 8px 32px #0006; }
.full-place { margin: 0 16px; background: var(--card); border-radius: 8px; min-height: calc(100% - 64px); }
.full { max-width: 860px; padding: 8px 16px; }
.ribbon, .tools { display: flex; align-items: center; gap: 8px; padding: 8px 16px; }
.row { display: flex; align-items: flex-start; gap: 12px; padding: 4px 0; }
.row > .icon { margin-top: 6px; }
.cell { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; flex: 1; min-width: 0; position: relative; }
.cell input[type=text], .subject { min-height: 32px; padding: 4px 8px; border: 0; border-bottom: 1px solid var(--line); background: none; flex: 1; min-width: 0; }
.cell input.title { font-size: 18px; font-weight: 600; }
.cell input.date, .cell input.time { flex: 0 0 150px; border: 1px solid var(--line); border-radius: 4px; }
.line { min-height: 32px; padding: 4px 8px; border: 0; background: none; text-align: start; }
.zone { max-width: 280px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; border: 1px solid var(--line); border-radius: 4px; background: none; min-height: 32px; }
.people { flex: 1; min-height: 32px; padding: 5px 8px; border-bottom: 1px solid var(--line); }
.picker { display: flex; flex: 1; gap: 4px; min-width: 0; }
.tags { display: flex; gap: 4px; align-items: center; }
.tag { display: inline-block; padding: 2px 8px; border-radius: 4px; background: var(--page); }
.offers { position: absolute; top: 36px; z-index: 2; padding: 8px; background: var(--card); box-shadow: 0 4px 16px #0005; }
.switch { display: flex; align-items: center; gap: 6px; }
.body { min-height: 120px; flex: 1; padding: 8px; outline: none; }
.quick .body { min-height: 64px; }
[data-testid=rooster-editor-focus-trap-zone], .cell > div:has(.body) { flex: 1; border: 1px solid var(--line); border-radius: 4px; }
.foot { display: flex; justify-content: flex-end; gap: 8px; padding-top: 12px; }
.pane { margin: 0 16px; display: grid; gap: 12px; }
.message, .compose { padding: 12px 16px; border-radius: 8px; background: var(--card); }
.message { display: grid; gap: 8px; justify-items: start; }
.docked { position: fixed; bottom: 0; inset-inline-end: 24px; width: 560px; box-shadow: 0 4px 24px #0005; }
.window { padding: 8px; }
.head { display: grid; gap: 4px; margin-bottom: 8px; }
.recipients { display: flex; align-items: center; gap: 8px; }
.label { min-width: 32px; color: var(--soft); }
.split { display: flex; gap: 1px; }
`;
