/** Of the report: one column, dark on white, that prints on A4. */
export const style = `
:root { color-scheme: light; --ink: #1c2430; --soft: #5c6673; --rule: #d5dae1; --tint: #f3f5f8; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 1.5rem 1rem 3rem; color: var(--ink); background: #fff;
  font: 15px/1.5 system-ui, "Noto Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .5rem; padding-top: .75rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
p { margin: .4rem 0; }
.soft, .asked, figcaption, .definition { color: var(--soft); font-size: .87rem; }
.answer { background: var(--tint); border-left: 4px solid var(--ink); padding: .6rem .8rem; }
.sure { font-weight: 600; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .84rem; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: .25rem .5rem; border-bottom: 1px solid var(--rule); vertical-align: top; }
th { font-weight: 600; border-bottom: 1.5px solid var(--ink); }
td.number, th.number { text-align: right; }
td.number { white-space: nowrap; }
.on-side th { border-bottom: 1px solid var(--rule); }
a { color: #1a4f9c; overflow-wrap: anywhere; }
figure { margin: 1rem 0; overflow-x: auto; }
figure > svg { min-width: 40rem; }
figcaption { font-weight: 600; margin-bottom: .25rem; }
svg { width: 100%; height: auto; display: block; }
svg text { font-size: 12px; fill: var(--soft); }
.axis-y, .band-name { text-anchor: end; }
.axis-x { text-anchor: middle; }
.label { fill: var(--ink); }
.grid { stroke: var(--rule); stroke-width: 1; }
.nothing { stroke: var(--ink); stroke-width: 1; stroke-dasharray: 3 3; }
.interval { stroke: #1a4f9c; stroke-width: 2; }
.line { fill: none; stroke-width: 2; }
.line-0 { stroke: #1a4f9c; } .dot-0 { fill: #1a4f9c; }
.line-1 { stroke: #b3541e; stroke-dasharray: 7 3; } .dot-1 { fill: #b3541e; }
.line-2 { stroke: #2e7d4f; stroke-dasharray: 2 3; } .dot-2 { fill: #2e7d4f; }
.line-3 { stroke: #7a3e9d; stroke-dasharray: 9 3 2 3; } .dot-3 { fill: #7a3e9d; }
.line-4 { stroke: #8a6d00; stroke-dasharray: 4 4; } .dot-4 { fill: #8a6d00; }
.line-5 { stroke: #5c6673; } .dot-5 { fill: #5c6673; }
.band-0 { fill: #fdf3d8; } .band-1 { fill: #fbe3dc; } .band-2 { fill: #eee; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: .25rem 0 0; padding: 0; font-size: .84rem; }
.legend svg { display: inline-block; width: 24px; height: 8px; margin-right: .35rem; }
.heat-0 { background: #fff; } .heat-1 { background: #fdeee6; } .heat-2 { background: #fbe0c9; } .heat-3 { background: #e9eccb; }
.heat-4 { background: #d3e8cf; } .heat-5 { background: #b4dcb8; }
@page { size: A4; margin: 16mm 14mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  h2, h2 + .soft, h3, figcaption, .asked { break-after: avoid; }
  h2 { margin-top: 1.5rem; }
  figure, tr, p, .together, ul { break-inside: avoid; }
  h3 { margin-top: .8rem; }
  .definition { break-before: avoid; font-size: 7.5pt; }
  .asked { font-size: 7.5pt; line-height: 1.2; }
  thead { display: table-header-group; }
  .scroll, figure { overflow: visible; }
  table { font-size: 7.5pt; }
  th, td { padding: .2rem .3rem; }
  td.name { overflow-wrap: break-word; min-width: 4.2rem; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
