/** A plain look of the same proportions. */
export const STYLE = `
:root { color-scheme: light; font: 14px/20px system-ui, sans-serif; color: #0c0c14; background: #fff; }
body { margin: 0; }
.toolbar { display: flex; gap: 12px; align-items: center; padding: 8px 16px; border-block-end: 1px solid #d1cfcd; }
.toolbar .zone { margin-inline-start: auto; }
.day { height: 640px; background: repeating-linear-gradient(#fff 0 39px, #eae7e4 39px 40px); }
.eventpopover, .popover { position: fixed; inset-block-start: 90px; inset-inline-start: 240px; inline-size: 420px;
  padding: 16px; border-radius: 12px; background: #fff; box-shadow: 0 8px 30px rgb(0 0 0 / 25%); }
.backdrop { position: fixed; inset: 0; display: grid; place-items: start center; padding: 40px; background: rgb(0 0 0 / 40%); }
.dialog { inline-size: 640px; max-block-size: 80vh; overflow: auto; padding: 24px; border-radius: 12px; background: #fff; }
.row { display: flex; align-items: flex-start; gap: 12px; margin-block-end: 12px; }
.row > label { inline-size: 20px; color: #706d6b; }
.row > div { flex: 1; min-inline-size: 0; }
.line { display: flex; gap: 8px; margin-block-end: 6px; }
input[type=text], textarea, .select { inline-size: 100%; box-sizing: border-box; padding: 8px 12px; border: 1px solid #adaba8;
  border-radius: 8px; background: #fff; color: inherit; font: inherit; text-align: start; }
button { padding: 8px 14px; border: 1px solid #adaba8; border-radius: 8px; background: #fff; color: inherit; font: inherit; }
button.norm { border-color: #6d4aff; background: #6d4aff; color: #fff; }
.underline { border: 0; padding: 0; color: #6d4aff; text-decoration: underline; }
.footer { display: flex; justify-content: flex-end; gap: 8px; margin-block-start: 12px; }
`;
