#include "core/report/report_style.h"

namespace batchscope {

// Palettes as in the window (widgets/theme); s1 … s7 are its series. A cell's shade in the matrix is --v.
const char* const kReportStyle = R"(
:root {
  color-scheme: light;
  --background: #f6f7f9; --panel: #ffffff; --line: #dfe3e8; --text: #1c232b; --dim: #5b6773; --faint: #98a3ae;
  --accent: #0b62d6; --heat: 11 98 214; --on-low: #10151b; --on-mid: #000000; --on-high: #ffffff;
  --warning: #b3530a; --fault: #c0392b; --field: #f6f7f9;
  --s1: #0072b2; --s2: #d55e00; --s3: #009e73; --s4: #cc79a7; --s5: #b8860b; --s6: #56b4e9; --s7: #1c232b;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --background: #14181d; --panel: #1c2228; --line: #2d353e; --text: #e8edf2; --dim: #9aa7b4; --faint: #6b7885;
    --accent: #5aa2ff; --heat: 90 162 255; --on-low: #e8edf2; --on-mid: #0b1420; --on-high: #0b1420;
    --warning: #ffab66; --fault: #ff8478; --field: #14181d;
    --s1: #56b4e9; --s2: #f0883e; --s3: #2cc295; --s4: #dd9ac0; --s5: #f0e442; --s6: #4f9ddb; --s7: #e8edf2;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--background); color: var(--text); overflow-wrap: anywhere;
  font: 14px/1.5 Inter, system-ui, "Noto Sans", "DejaVu Sans", sans-serif; font-variant-numeric: tabular-nums;
}
header, main, footer { max-width: 1160px; margin: 0 auto; padding: 0 24px; }
header { padding-top: 40px; }
.made { margin: 0 0 4px; font-size: 13px; font-weight: 600; color: var(--accent); }
h1 { margin: 0; font-size: 28px; line-height: 1.25; letter-spacing: -0.01em; }
h2 { margin: 0; font-size: 15px; font-weight: 600; }
h3 { margin: 20px 0 4px; font-size: 11px; font-weight: 600; letter-spacing: 0.04em; color: var(--dim);
  text-transform: uppercase; }
h3:first-of-type { margin-top: 12px; }
p { margin: 8px 0 0; }
.dim, .figure, .unit { color: var(--dim); }
.chips { display: flex; flex-wrap: wrap; gap: 8px; margin: 12px 0 0; padding: 0; list-style: none; }
.chips li { padding: 2px 10px; border: 1px solid var(--line); border-radius: 6px; background: var(--panel);
  font-size: 12px; color: var(--dim); }
.chips .state { border-color: var(--accent); color: var(--accent); font-weight: 600; }
.chips .failed { border-color: var(--fault); color: var(--fault); }
.chips .interrupted, .chips .stopped { border-color: var(--warning); color: var(--warning); }
main { display: grid; grid-template-columns: repeat(6, minmax(0, 1fr)); gap: 16px; margin-top: 24px; }
section { grid-column: span 6; padding: 18px 20px; background: var(--panel); border: 1px solid var(--line);
  border-radius: 8px; }
section.half { grid-column: span 3; }
.tiles { display: grid; grid-template-columns: repeat(6, minmax(0, 1fr)); gap: 16px 24px; margin: 0; }
.tiles div { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
.tiles dt { font-size: 12px; color: var(--dim); }
.tiles dd { margin: 0; font-size: 26px; font-weight: 700; line-height: 1.3; letter-spacing: -0.01em;
  white-space: nowrap; }
.tiles .first dd { color: var(--accent); }
.head { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 4px 24px; }
.figure { font-size: 13px; }
.under { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 4px 24px; margin: 10px 0 6px;
  font-size: 12px; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 0; padding: 0; list-style: none; }
.swatch { width: 26px; height: 12px; margin-right: 7px; vertical-align: -1px; }
.chart { display: block; width: 100%; height: auto; overflow: visible; }
.note { margin-top: 8px; font-size: 12px; color: var(--dim); }
.lesson { font-size: 16px; font-weight: 600; line-height: 1.4; }
.warning { color: var(--warning); }
.fault { border-color: var(--fault); }
.fault h2 { color: var(--fault); }
.lines { white-space: pre-line; }
.s1 { --s: var(--s1); } .s2 { --s: var(--s2); } .s3 { --s: var(--s3); } .s4 { --s: var(--s4); }
.s5 { --s: var(--s5); } .s6 { --s: var(--s6); } .s7 { --s: var(--s7); }
.curve { fill: none; stroke: var(--s); stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
.curve.faint { stroke-width: 1; opacity: 0.45; }
.curve.dashed { stroke-width: 1.6; stroke-dasharray: 6 5; stroke-linecap: butt; }
.mark { fill: var(--s); stroke: var(--panel); stroke-width: 0.8; }
.bar { fill: var(--s); }
.grid { stroke: var(--line); stroke-width: 1; fill: none; }
.axis { stroke: var(--faint); stroke-width: 1; fill: none; }
.level { stroke: var(--faint); stroke-width: 1.2; stroke-dasharray: 5 4; }
.whisker { fill: none; stroke: var(--text); stroke-width: 1.6; }
.whisker.halo { stroke: var(--panel); stroke-width: 4; }
text { font-family: inherit; fill: var(--text); font-size: 12px; }
.tick { fill: var(--dim); font-size: 11.5px; }
.middle { text-anchor: middle; }
.end { text-anchor: end; }
.end-text { fill: var(--s); font-weight: 600; }
.rung { font-size: 13px; font-weight: 600; }
.ratio { font-size: 15px; font-weight: 700; }
.interval { font-size: 12px; font-weight: 400; fill: var(--dim); }
table { width: 100%; margin-top: 10px; border-collapse: collapse; font-size: 13px; }
th { font-weight: 500; text-align: left; }
th, td { padding: 5px 10px; }
td { text-align: right; white-space: nowrap; }
td.words, .pairs td { text-align: left; white-space: normal; }
thead th { font-size: 12px; color: var(--dim); border-bottom: 1px solid var(--line); text-align: right; }
thead th:first-child { text-align: left; }
tbody tr:nth-child(even) { background: var(--field); }
.pairs { margin-top: 8px; }
h3 + .pairs { margin-top: 0; }
.pairs th { width: 44%; padding-left: 0; font-weight: 400; color: var(--dim); vertical-align: top; }
.pairs td { padding-right: 0; }
.pairs tbody tr:nth-child(even) { background: none; }
.pairs th, .pairs td { padding-top: 3px; padding-bottom: 3px; }
.columns { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 8px 32px; }
.best { font-weight: 700; color: var(--accent); }
.hash { font: 11.5px/1.5 "Noto Sans Mono", ui-monospace, monospace; }
.scroll { overflow-x: auto; }
.tall { max-height: 420px; overflow: auto; }
.tall thead th { position: sticky; top: 0; background: var(--panel); }
.matrix { border-collapse: separate; border-spacing: 1px; font-size: 11.5px; overflow-wrap: normal; }
.matrix th, .matrix td { padding: 0 4px; height: 25px; white-space: nowrap; }
.matrix tbody tr:nth-child(even) { background: none; }
.matrix thead th { height: auto; padding: 4px 0; border: 0; vertical-align: bottom; text-align: left;
  font-size: 11.5px; }
.matrix thead th div { writing-mode: vertical-rl; transform: rotate(180deg); margin: 0 auto; }
.matrix thead th.corner { font-weight: 400; }
.matrix thead th.recall { padding-left: 12px; padding-right: 4px; text-align: right; }
.matrix tbody th { padding-right: 10px; text-align: right; }
.matrix td { min-width: 25px; text-align: center; border-radius: 3px; background: var(--field); }
.matrix td.cell { background: rgb(var(--heat) / var(--v)); color: var(--on-low); }
.matrix td.mid { color: var(--on-mid); }
.matrix td.high { color: var(--on-high); }
.matrix td.right { font-weight: 700; }
.matrix td.recall { padding-left: 12px; background: none; text-align: right; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; }
footer { padding-top: 24px; padding-bottom: 40px; font-size: 12px; color: var(--dim); }
@media screen and (max-width: 860px) {
  section.half { grid-column: span 6; }
  .tiles { grid-template-columns: repeat(auto-fit, minmax(130px, 1fr)); }
  .columns { grid-template-columns: repeat(auto-fit, minmax(200px, 1fr)); }
  .scroll .chart { min-width: 560px; }
}
@media print {
  @page { margin: 12mm; }
  body { font-size: 10.5px; line-height: 1.4; background: #ffffff; }
  main { gap: 10px; margin-top: 12px; }
  .chart text { font-size: 12.5px; }
  header { padding-top: 0; }
  header, main, footer { max-width: none; padding-left: 0; padding-right: 0; }
  section { break-inside: avoid; padding: 10px 12px; }
  section.long { break-inside: auto; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
  footer { padding-top: 6px; padding-bottom: 0; }
  .tiles dd { font-size: 18px; }
  .tall { max-height: none; overflow: visible; }
  .scroll { overflow: visible; }
  table { font-size: 10px; }
  .matrix { font-size: 7.5px; }
  .matrix th, .matrix td { padding: 0 1px; height: 15px; }
  .matrix td { min-width: 0; }
  .matrix thead th { font-size: 7.5px; }
  .hash { font-size: 9px; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)";

} // namespace batchscope
