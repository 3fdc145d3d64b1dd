/** The page's style sheet: light, dark, telephone and paper. Charts take their colours from its variables. */

export const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#c9ced6, #454c57); --edge: light-dark(#68717e, #98a1ad); --soft: light-dark(#f3f5f8, #20252c); --accent: light-dark(#7a1f1f, #ff9d8f); --ink: light-dark(#1b2027, #e8ebef); --faint: light-dark(#4a525d, #b3bac4); --link: light-dark(#1a4f8b, #9cc8f5); --paper: light-dark(#fff, #14181d);
--pale: light-dark(#c4d5e6, #3a5675); --strong: light-dark(#7a1f1f, #ff9d8f); --on-strong: light-dark(#fff, #14181d); --on-pale: light-dark(#1b2027, #fff);
--shade-0: light-dark(#fff, #14181d); --shade-1: light-dark(#e4edf6, #21303f); --shade-2: light-dark(#bcd3e9, #2b455f); --shade-3: light-dark(#8fb4d8, #375f86); --shade-4: light-dark(#3f72a3, #7fb2df); --shade-5: light-dark(#1f4a75, #bfdcf5);
--on-shade-0: var(--ink); --on-shade-1: var(--ink); --on-shade-2: var(--ink); --on-shade-3: light-dark(#10161d, #fff); --on-shade-4: light-dark(#fff, #10161d); --on-shade-5: light-dark(#fff, #10161d);
--band-0: light-dark(#f3f6f9, #1d242c); --band-1: light-dark(#cfdeec, #2c4159); --band-2: light-dark(#93b5d6, #48719a); --band-3: light-dark(#96500f, #e3a662); --band-4: light-dark(#4f0f0f, #ffd9d3);
--on-band-0: var(--ink); --on-band-1: var(--ink); --on-band-2: light-dark(#10161d, #fff); --on-band-3: light-dark(#fff, #14181d); --on-band-4: light-dark(#fff, #14181d) }
* { box-sizing: border-box }
body { font: 16px/1.55 system-ui, "Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; color: var(--ink); background: var(--paper); max-width: 62rem; margin: 0 auto; padding: 0 1.5rem 1.5rem; overflow-wrap: anywhere }
h1 { font-size: 1.6rem; line-height: 1.25; margin-top: 1.2rem } h2 { font-size: 1.25rem; margin: 2.4rem 0 .6rem; border-bottom: 2px solid var(--line); padding-bottom: .2rem } h3 { font-size: 1.05rem; margin: 1.4rem 0 .2rem } h4 { font-size: 1rem; margin: 0 }
a { color: var(--link) } code { font-size: .92em }
.notice { border-left: 4px solid var(--accent); background: var(--soft); padding: .7rem 1rem }
.verdict { font-size: 1.15rem; font-weight: 600 } .running { position: sticky; top: 0; z-index: 1; background: var(--paper); border-bottom: 1px solid var(--line); font-size: .8rem; color: var(--faint) } .running p { margin: 0; padding: .25rem 0 } section { scroll-margin-top: 2.6rem } .told { white-space: pre-wrap; font: inherit; font-size: .92rem; margin: .5rem 0 } .hidden { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap }
.small { font-size: .88rem; color: var(--faint) } p { margin: .5rem 0 } .num { font-variant-numeric: tabular-nums }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem } dt { font-weight: 600 } dd { margin: 0; min-width: 0 }
nav ol { columns: 18rem 3; column-gap: 2rem; padding-left: 1.4rem; margin: .4rem 0 }
.rule { border: 1px solid var(--line); border-radius: 4px; margin: .8rem 0; padding: .7rem .9rem }
.acts { list-style: none; margin: .5rem 0 0; padding: 0 } .acts li { display: grid; grid-template-columns: 15.5rem 1fr; gap: .1rem 1rem; padding: .45rem 0; border-top: 1px solid var(--line) }
.state { font-weight: 600 }
details > summary { cursor: pointer; padding: .3rem 0 } li { margin: .15rem 0 } ul { padding-left: 1.3rem }
figure { margin: 1.2rem 0 .4rem } .chart { display: block; width: 100%; height: auto; overflow: visible } .chart.narrow { display: none }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; padding: 0; margin: .3rem 0; font-size: .88rem } .legend svg { vertical-align: -2px }
.scroll { overflow-x: auto; margin: .6rem 0 } table { border-collapse: collapse; font-size: .92rem; line-height: 1.4; min-width: min(100%, 26rem) }
caption { text-align: left; font-weight: 600; padding-bottom: .3rem } th, td { text-align: left; vertical-align: top; padding: .28rem .7rem .28rem 0; border-bottom: 1px solid var(--line); overflow-wrap: normal; word-break: normal } th { font-weight: 600 } tbody th { font-weight: 400; min-width: 7.5rem; overflow-wrap: anywhere } td.long { min-width: 11rem } .n { text-align: right; font-variant-numeric: tabular-nums } thead th { vertical-align: bottom; border-bottom: 2px solid var(--line) } td.w { min-width: 5.5rem } thead th.n { min-width: 4.4rem; width: 5.6rem }
.week th, .week td { padding-right: .45rem; font-size: .85rem } .week tbody th, .week thead th { min-width: 0; width: auto } .week tbody th { white-space: nowrap } .week td { min-width: 4.6rem }
@media screen and (min-width: 60rem) { tbody th:has(~ td.long) { min-width: 11rem } td.long { min-width: 13rem } td.long ~ td.long { min-width: 7.5rem } }
@media (max-width: 40rem) { body { padding: 0 .8rem .8rem } dl { grid-template-columns: 1fr } dd { margin-bottom: .4rem } .rule { padding: .6rem .65rem } .acts li { grid-template-columns: 1fr } .chart.wide { display: none } .chart.narrow { display: block } table { font-size: .86rem } .week th, .week td { font-size: .72rem; padding-right: .25rem; min-width: 0 } }
@media print {
  :root { color-scheme: light }
  body { display: table; width: 100%; max-width: none; padding: 0; font-size: 10pt }
  .running { display: table-header-group; break-inside: avoid; font-size: 9pt; position: static; border: 0 } main { display: table-row-group }
  details::details-content { content-visibility: visible; display: block } details > summary { display: none }
  h2, h3, h4, caption { break-after: avoid } li, tr, figure { break-inside: avoid } a { color: inherit; text-decoration: none } .scroll { overflow: visible } table, .acts { font-size: 8.5pt; line-height: 1.35 } .acts li { padding: .12rem 0 } .acts br { display: none } .small, .legend { font-size: 8.5pt } td.long, td.w, thead th.n { min-width: 0 } tbody th { min-width: 9rem } .acts .small::before { content: ' ' } nav { break-inside: avoid }
  .chart.wide { display: block } .chart.narrow { display: none }
  @page { margin: 14mm }
}
`
