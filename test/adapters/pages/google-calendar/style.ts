/** The page's icon: a plain sheet of a calendar. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect x="2" y="3" width="20" height="19" rx="4" fill="#2f6b62"/><rect x="5" y="9" width="14" height="10" rx="2" fill="#fff"/></svg>`;

const BASE = `
:root { --ink: #1f2933; --soft: #5d6975; --line: #e1e5e9; --field: #f1f3f5; --page: #f6f7f9; --card: #fff;
  --accent: #2f6b62; --accent-soft: #dcebe8; --second: #8a6d3b; --radius: 14px; }
* { box-sizing: border-box; }
html, body { height: 100%; margin: 0; }
body { background: var(--page); color: var(--ink); font: 14px/1.45 "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
button, input { font: inherit; color: inherit; }
button, [role=button], [role=tab], [role=option] { cursor: pointer; }
h1, h2, p, ul { margin: 0; padding: 0; font-weight: 400; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.icon { width: 20px; height: 20px; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; flex: none; }
[dir=rtl] .turn .icon { transform: scaleX(-1); }
.gone { display: none; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.small { font-size: 12px; color: var(--soft); }
.fill { flex: 1; min-width: 0; }
.gap { flex: 1; }
.round { display: grid; place-items: center; width: 36px; height: 36px; border: 0; border-radius: 50%; background: none; color: var(--soft); }
.round:hover, .quiet:hover, .chip:hover { background: var(--field); }
.outlined { display: flex; align-items: center; gap: 4px; height: 36px; padding: 0 16px; border: 1px solid #c9d0d6; border-radius: 18px; background: none; }
.primary { display: inline-flex; align-items: center; height: 36px; padding: 0 22px; border: 0; border-radius: 18px; background: var(--accent); color: #fff; text-decoration: none; font-weight: 500; }
.quiet { display: inline-flex; align-items: center; min-height: 36px; padding: 0 14px; border: 0; border-radius: 18px; background: none; color: var(--accent); font-weight: 500; }
.avatar { display: inline-grid; place-items: center; width: 34px; height: 34px; margin: 0 6px; border-radius: 50%; background: #c56b4e; color: #fff; font-weight: 500; }
`;

const WEEK = `
.frame { display: grid; grid-template: 64px minmax(0, 1fr) / 256px minmax(0, 1fr); height: 100%; }
.bar { grid-column: 1 / -1; display: flex; align-items: center; gap: 8px; padding: 0 14px; }
.brand { display: flex; align-items: center; gap: 10px; width: 186px; font-size: 20px; color: #3c4650; }
.brand-mark { display: grid; place-items: center; width: 34px; height: 34px; border-radius: 10px; background: var(--accent); color: #fff; }
.turn { display: flex; }
.heading { margin-inline-start: 6px; font-size: 21px; }
.aside { padding: 8px 12px 16px 16px; overflow: hidden; }
.create { display: flex; align-items: center; gap: 12px; height: 54px; padding: 0 24px 0 18px; border: 0; border-radius: 16px; background: var(--card); box-shadow: 0 1px 4px #0f1f2b33; font-weight: 500; }
.month { margin: 22px 0; padding: 0 4px; }
.month-name { margin-bottom: 8px; font-weight: 500; }
.month-days { display: grid; grid-template-columns: repeat(7, 1fr); font-size: 11px; text-align: center; }
.month-letter { color: var(--soft); line-height: 26px; }
.month-day { line-height: 26px; }
.other-month { color: #a5afb8; }
.this-week { background: var(--accent-soft); }
.is-today { border-radius: 50%; background: var(--accent); color: #fff; }
.side-title { margin-bottom: 8px; font-size: 14px; font-weight: 500; }
.calendar-line { display: flex; align-items: center; gap: 10px; padding: 5px 4px; }
.dot { width: 14px; height: 14px; border-radius: 4px; background: var(--accent); }
.dot.second { background: var(--second); }
.content { min-width: 0; min-height: 0; margin-inline-end: 16px; margin-bottom: 16px; border-radius: 20px; background: var(--card); overflow: hidden; }
.week { display: flex; flex-direction: column; height: 100%; }
.week-head, .all-day-row { display: grid; grid-template-columns: 62px repeat(7, minmax(0, 1fr)); }
.all-day-row { border-bottom: 1px solid var(--line); }
.all-day-cell { min-height: 10px; border-inline-start: 1px solid var(--line); }
.all-day-cell .block { position: static; margin: 1px 6px 2px 1px; }
.day-head { display: flex; flex-direction: column; align-items: center; padding: 12px 0 6px; }
.day-name { font-size: 11px; text-transform: uppercase; letter-spacing: .04em; color: var(--soft); }
.day-number { display: grid; place-items: center; width: 42px; height: 42px; font-size: 23px; }
.scroll { position: relative; display: grid; grid-template-columns: 62px repeat(7, minmax(0, 1fr)); flex: 1; min-height: 0; overflow-y: scroll; scrollbar-width: none; }
.gutter { position: relative; height: 1152px; }
.hour { position: absolute; inset-inline-end: 8px; transform: translateY(-50%); font-size: 11px; color: var(--soft); white-space: nowrap; }
.column { position: relative; height: 1152px; border-inline-start: 1px solid var(--line); background: repeating-linear-gradient(transparent 0 47px, var(--line) 47px 48px); }
.block { position: absolute; inset-inline: 1px 8px; display: flex; flex-direction: column; padding: 4px 8px; border-radius: 7px; background: var(--accent); color: #fff; font-size: 12px; line-height: 1.3; overflow: hidden; }
.block.short { flex-direction: row; gap: 6px; padding-block: 2px; }
.block.short .block-title { flex: none; max-width: 100%; }
.block.draft { box-shadow: 0 4px 14px #0f1f2b40; opacity: .92; }
.block-title { font-weight: 500; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.block-time { opacity: .85; white-space: nowrap; }
`;

const BUBBLE = `
.bubble { position: fixed; z-index: 5; width: 448px; max-height: calc(100vh - 24px); overflow-y: auto; padding: 6px 10px 16px; border-radius: 20px; background: var(--card); box-shadow: 0 12px 40px #0f1f2b3d, 0 0 0 1px #0f1f2b0a; }
.bubble-top { display: flex; justify-content: flex-end; }
.title-line { flex: 1; min-width: 0; margin-inline-start: 48px; }
.title-line input { width: 100%; padding: 6px 2px; border: 0; border-bottom: 2px solid var(--line); background: none; font-size: 22px; outline: none; }
.title-line input:focus { border-color: var(--accent); }
.title-line input::placeholder { color: #7a858f; }
.tabs { display: flex; gap: 4px; margin: 12px 0 10px 44px; }
[dir=rtl] .tabs { margin: 12px 44px 10px 0; }
.tab { padding: 6px 12px; border: 0; border-radius: 8px; background: none; color: var(--soft); font-weight: 500; }
.tab[aria-selected=true] { background: var(--accent-soft); color: var(--accent); }
.row { display: flex; align-items: flex-start; gap: 4px; padding: 2px 0; }
.mark { display: grid; place-items: center; width: 44px; height: 40px; color: var(--soft); flex: none; }
.chip { display: flex; flex-direction: column; width: 100%; min-height: 40px; padding: 9px 10px; border: 0; border-radius: 8px; background: none; text-align: start; white-space: pre-line; overflow-wrap: anywhere; }
.spaced { white-space: pre-wrap; }
.fact { display: flex; flex-direction: column; flex: 1; min-width: 0; padding: 9px 10px; white-space: pre-line; overflow-wrap: anywhere; }
.bubble-end { display: flex; justify-content: flex-end; gap: 8px; padding: 12px 8px 0; }
.bubble .when-fields { flex-wrap: wrap; }
.detail-title { padding: 4px 10px 0 58px; font-size: 22px; }
[dir=rtl] .detail-title { padding: 4px 58px 0 10px; }
#xDetDlgWhen { padding: 2px 10px 8px 58px; color: var(--soft); }
`;

const EDITOR = `
.editor-place { min-height: 100%; background: var(--page); }
.editor { max-width: 1180px; margin: 0 auto; padding: 14px 20px 40px; }
.editor-top { display: flex; align-items: center; gap: 8px; }
.editor-top .title-line { margin-inline-start: 0; }
.save { margin-inline-start: 16px; }
.when-part { padding: 14px 0 6px 44px; }
[dir=rtl] .when-part { padding: 14px 44px 6px 0; }
.when { display: flex; flex-wrap: wrap; align-items: center; gap: 12px; }
.when-fields { display: flex; align-items: center; gap: 8px; }
.field { position: relative; }
.field input, .guest-input { height: 38px; width: 132px; padding: 0 12px; border: 0; border-bottom: 2px solid transparent; border-radius: 8px; background: #e9ecef; outline: none; }
.field.clock input { width: 92px; }
.field input:focus, .guest-input:focus, .location .line input:focus { border-bottom-color: var(--accent); }
.bubble .field input { width: 118px; background: var(--field); }
.bubble .field.clock input { width: 84px; }
.to { color: var(--soft); }
.zone { padding: 8px 10px; border-radius: 8px; color: var(--accent); font-weight: 500; }
.zone [jsname=yxQRke], .zone [jsname=PH80Af] + div { display: none; }
.time-list { position: absolute; z-index: 3; top: 42px; inset-inline-start: 0; width: 150px; max-height: 240px; overflow-y: auto; padding: 6px 0; border-radius: 10px; background: var(--card); box-shadow: 0 6px 24px #0f1f2b33; }
.time-option, .place { height: 30px; padding: 5px 14px; line-height: 20px; }
.time-option:hover, .place:hover, .time-option[aria-selected=true] { background: var(--accent-soft); }
.when-more { display: flex; align-items: center; gap: 18px; margin-top: 12px; }
.all-day { display: flex; align-items: center; gap: 10px; }
.all-day input { width: 18px; height: 18px; accent-color: var(--accent); }
.check { width: 18px; height: 18px; border: 2px solid #8a949d; border-radius: 3px; }
.check[aria-checked=true] { border-color: var(--accent); background: var(--accent); }
.choice { position: relative; display: inline-flex; align-items: center; gap: 10px; min-height: 38px; padding: 0 12px; border-radius: 8px; background: #e9ecef; }
.choice [role=option] { display: none; line-height: 36px; }
.choice [role=option][aria-selected=true] { display: block; }
.choice[aria-expanded=true] .choices { position: absolute; z-index: 3; top: 0; inset-inline-start: 0; min-width: 100%; padding: 4px 0; border-radius: 10px; background: var(--card); box-shadow: 0 6px 24px #0f1f2b33; white-space: nowrap; }
.choice[aria-expanded=true] [role=option] { display: block; padding: 0 14px; }
.choice[aria-expanded=true] [role=option]:hover { background: var(--accent-soft); }
.columns { display: grid; grid-template-columns: minmax(0, 1.75fr) minmax(0, 1fr); gap: 20px; margin-top: 8px; }
.main, .side { padding: 6px 18px 18px 8px; border-radius: 20px; background: var(--card); }
.side { padding-inline: 18px; align-self: start; }
.side .tabs { margin-inline-start: 0; }
.chosen { display: flex; align-items: center; gap: 8px; padding-inline-start: 0; color: var(--accent); }
.panel { display: block; }
.panel .row { padding: 5px 0; }
.panel #xLocIn, .panel #xDesc, .panel .location { flex: 1; min-width: 0; }
.twin { display: none; }
.location .line { position: relative; }
.location .line input { width: 100%; height: 40px; padding: 0 12px; border: 0; border-bottom: 2px solid transparent; border-radius: 8px; background: var(--field); outline: none; }
.location .hint { display: none; position: absolute; top: 10px; inset-inline-start: 12px; color: #6b7680; pointer-events: none; }
.location input:placeholder-shown + .hint { display: block; }
.places { position: relative; }
.place-list:not(:empty) { position: absolute; z-index: 3; inset-inline: 0; padding: 6px 0; border-radius: 10px; background: var(--card); box-shadow: 0 6px 24px #0f1f2b33; }
.notifications { list-style: none; }
.notifications li, .pair, .joined { display: flex; align-items: center; gap: 12px; }
.row > #xNtList > .quiet { padding-inline: 0; }
.description { position: relative; border-radius: 8px; background: var(--field); }
.description .toolbar { display: flex; gap: 2px; padding: 4px 8px; border-bottom: 1px solid var(--line); }
.format { display: grid; place-items: center; width: 30px; height: 30px; border-radius: 6px; color: var(--soft); }
.format:hover { background: #e3e7ea; }
.format.bold { font-weight: 700; }
.format.italic { font-style: italic; }
.format.underline { text-decoration: underline; }
.description .hint { position: absolute; top: 49px; inset-inline-start: 12px; color: #6b7680; pointer-events: none; }
.rich { min-height: 132px; padding: 10px 12px; outline: none; overflow-wrap: anywhere; }
.bubble .rich { min-height: 84px; max-height: 180px; overflow-y: auto; }
.guest-input { width: 100%; background: var(--field); }
.guest-tree { margin-top: 12px; }
.guest { display: flex; align-items: center; gap: 6px; padding: 5px 0; }
.guest > span:last-child { display: flex; flex-direction: column; }
.small-avatar { width: 28px; height: 28px; font-size: 12px; background: #7b8fa1; }
`;

const QUESTION = `
.question { position: fixed; inset: 0; z-index: 10; display: grid; place-items: center; }
.scrim { position: absolute; inset: 0; background: #0f1f2b66; }
.question-card { position: relative; width: 420px; max-width: calc(100vw - 32px); padding: 24px; border-radius: 24px; background: var(--card); }
.question-card h2 { margin-bottom: 14px; font-size: 18px; }
.pick { display: flex; align-items: center; gap: 12px; min-height: 40px; }
.pick input { width: 18px; height: 18px; accent-color: var(--accent); }
.question-end { display: flex; justify-content: flex-end; gap: 8px; margin-top: 18px; }
.told { position: fixed; z-index: 9; inset-inline-start: 24px; bottom: 24px; padding: 12px 18px; border-radius: 10px; background: #2b343c; color: #fff; }
`;

const REST = `
.take-back { margin-inline-start: 16px; border: 0; background: none; color: #9fd6cb; font-weight: 500; }
.menu { position: fixed; z-index: 8; min-width: 160px; padding: 6px 0; border-radius: 10px; background: var(--card); box-shadow: 0 6px 24px #0f1f2b33; list-style: none; }
.menu-item { padding: 8px 16px; cursor: pointer; }
.menu-item:hover, .menu-item:focus { background: var(--accent-soft); }
.companion .frame { grid-template-columns: minmax(0, 1fr); }
.companion .aside, .companion .bar > :not(.heading, .turn) { display: none; }
.companion .content { margin: 0; border-radius: 0; }
.companion .week-head, .companion .all-day-row, .companion .scroll { grid-template-columns: 52px minmax(0, 1fr); }
.companion .bubble { width: calc(100vw - 24px); }
`;

export const STYLE = BASE + WEEK + BUBBLE + EDITOR + QUESTION + REST;
