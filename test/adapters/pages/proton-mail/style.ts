/** A plain look of the same proportions. */
export const STYLE = `
:root { color-scheme: light; font: 14px/20px system-ui, sans-serif; color: #0c0c14; background: #fff; }
body { margin: 0; background: #f5f4f2; min-height: 100vh; }
.toolbar { padding: 8px 16px; }
button { padding: 8px 12px; border: 1px solid #d1cfcd; border-radius: 8px; background: #fff; color: inherit; font: inherit; }
button.norm { border-color: #6d4aff; background: #6d4aff; color: #fff; }
.composer { position: fixed; inset-block-end: 0; inline-size: 560px; block-size: 560px; display: flex; flex-direction: column;
  border-radius: 8px 8px 0 0; background: #fff; box-shadow: 0 8px 30px rgb(0 0 0 / 25%); }
.title { padding: 10px 16px; background: #1b1340; color: #fff; border-radius: 8px 8px 0 0; }
.meta { padding: 8px 16px; display: grid; gap: 6px; }
.meta input { border: 0; border-block-end: 1px solid #eae7e4; padding: 6px 0; font: inherit; color: inherit; background: none; }
.content { flex: 1; display: flex; min-block-size: 0; padding: 0 16px; }
.content iframe, .content textarea { flex: 1; border: 0; font: inherit; }
footer .row { display: flex; flex-direction: row-reverse; padding: 8px 16px; gap: 12px; }
footer .left { display: flex; flex: 1; }
footer .group { display: flex; gap: 8px; align-items: center; }
`;
