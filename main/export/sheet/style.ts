// How a printed sheet looks: a committee paper, set in two faces on one scale, that loses nothing in greyscale.
import { mostColumns } from '../../../preload/contract/model/quoted.ts'
import { paper } from '../print.ts'

const { margins } = paper

/** How many columns a quoted table may have, from two. */
const columnCounts = Array.from({ length: mostColumns - 1 }, (_, index) => index + 2)

/**
 * The sheet's CSS. `title` and `date` are quoted CSS strings for the running foot.
 * Ligatures and hyphenation are off, so that the words copied or read out of the PDF are letter for letter those printed.
 */
export function sheetStyle(title: string, date: string): string {
  return `
@page{size:${paper.format};margin:${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm;
  @bottom-left{content:${title};vertical-align:top;padding-top:4mm;font:400 7.5pt/1.2 "Atkinson Hyperlegible Next","Source Serif 4",sans-serif;color:#4a5058;white-space:nowrap}
  @bottom-right{content:${date} "Page " counter(page) " of " counter(pages);vertical-align:top;padding-top:4mm;font:400 7.5pt/1.2 "Atkinson Hyperlegible Next","Source Serif 4",sans-serif;color:#4a5058;white-space:nowrap}
}
:root{--ink:#1b1f24;--soft:#4a5058;--hair:#c9c4b8;--rule:#a9aca8;--accent:#0b5d4e;--serif:"Source Serif 4","Atkinson Hyperlegible Next","DejaVu Serif","Noto Serif",serif;--sans:"Atkinson Hyperlegible Next","Source Serif 4","DejaVu Sans","Noto Sans",sans-serif}
*{box-sizing:border-box;margin:0;padding:0}
html{background:#fff;color:var(--ink);-webkit-text-size-adjust:100%}
body{font:400 9.3pt/1.33 var(--serif);font-variant-ligatures:none;font-variant-numeric:lining-nums;hyphens:none;overflow-wrap:anywhere;font-kerning:normal;orphans:2;widows:2}
p,li,h1,h2,h3,td,cite,span.label{unicode-bidi:plaintext}
p,h1,h2,h3,td,li{text-align:start}
ul,ol{list-style-position:outside}
h1,h2,h3{break-after:avoid;break-inside:avoid;font-weight:600}
a{color:inherit;text-decoration:none}
b{font-weight:600}
cite{font-style:normal}
svg{width:.82em;height:.82em;vertical-align:-.07em}
.label{font:600 7.6pt/1.35 var(--sans);color:var(--soft);letter-spacing:.01em}

header{border-top:1.6pt solid var(--accent);padding-top:2.6mm}
.kind{font:600 8.4pt/1.3 var(--sans);color:var(--accent);letter-spacing:.02em}
h1{font-size:17pt;line-height:1.16;margin:.8mm 0 1mm;letter-spacing:-.005em;text-wrap:balance}
.occasion{font:400 10.2pt/1.35 var(--sans)}
.particulars{list-style:none;display:grid;grid-template-columns:max-content minmax(0,1.2fr) max-content minmax(0,1fr);gap:.5mm 4mm;margin-top:2.6mm;padding:1.6mm 0;border-top:.5pt solid var(--hair);border-bottom:.5pt solid var(--hair)}
.particulars li{display:grid;grid-template-columns:subgrid;grid-column:span 2;align-items:baseline}
.particulars li.wide{grid-column:1/-1}
.particulars li.wide div{grid-column:2/-1}

.aim{margin-top:2.8mm}
.aim h2{font:600 7.6pt/1.35 var(--sans);color:var(--soft)}
.aim h2+p{margin-top:.3mm}
.big p{font-size:13pt;line-height:1.28;text-wrap:pretty}
.outcome{margin-top:1.2mm}

section h2{font-family:var(--serif)}
.facts,.line,.recommendations,.sources{margin-top:3mm}
.facts>h2,.recommendations>h2,.sources>h2,.opening h2{font-size:12pt;line-height:1.25}
.facts ol,.sources ol{padding-left:5.5mm}
.facts li::marker,.sources li::marker{font:600 8pt var(--sans);color:var(--soft)}
.facts ol{margin-top:1mm}
.facts li{padding-left:1mm;margin-top:1.2mm}

.opening{display:flex;gap:6mm;align-items:baseline;border-top:.9pt solid var(--ink);padding-top:1.5mm;break-after:avoid;break-inside:avoid}
.opening h2{flex:1;min-width:0}
.opening h2 .label{color:var(--accent);font-size:8.4pt;margin-right:1.6mm;vertical-align:.08em}
.opening .minutes{font:400 8.6pt/1.3 var(--sans);color:var(--soft);max-width:50mm}
.purpose{break-after:avoid;break-inside:avoid;color:var(--soft)}
.line>ol{padding-left:6.5mm;margin-top:1mm}
.question{padding:1.5mm 0 1.5mm;border-top:.4pt solid var(--hair)}
.question:first-child{border-top:0;padding-top:.6mm}
.question::marker{font:600 11pt var(--serif);color:var(--accent)}
.strut{height:0;font-size:10.6pt;line-height:1.26;break-after:avoid}
.strut::before{content:"";display:inline-block}
.sides{display:grid;grid-template-columns:minmax(0,1fr) 51mm;gap:5mm}
.prepared{min-width:0}
h3{font-size:10.6pt;line-height:1.26;text-wrap:pretty}
.who{font:400 8pt/1.4 var(--sans);color:var(--soft);margin-top:.7mm;break-after:avoid}
.who b{color:var(--ink)}
.priority{font-weight:600;color:var(--ink)}

figure{margin-top:1.2mm;padding-left:2.6mm;border-left:1.3pt solid var(--accent);break-inside:avoid}
figure.near{border-left-style:dashed}
figure.lost{border-left:1.3pt dotted var(--ink)}
figcaption{font:400 7.9pt/1.38 var(--sans);color:var(--soft);margin-top:.3mm}
figcaption a{color:var(--accent);white-space:nowrap}
.minuted{color:var(--ink);font-weight:600}
.mark{color:var(--ink);font-family:var(--sans);font-weight:600;white-space:nowrap;margin-left:.5mm}
.mark svg{color:var(--accent)}
.mark.lost svg,.mark.near svg,.mark.as-read svg{color:var(--ink)}
.check{font:400 7.9pt/1.38 var(--sans);color:var(--ink);margin-top:.4mm}
.reads{margin-top:.6mm}
.reads p{font-size:9pt}
.reads .label{margin-right:.6mm}
.row.cells{display:grid;gap:2.5mm;border-bottom:.3pt solid var(--hair);font-variant-numeric:lining-nums tabular-nums}
.row.cells:last-child{border-bottom:0}
${columnCounts.map((columns) => `.row.c${columns}{grid-template-columns:repeat(${columns},minmax(0,1fr))}`).join('\n')}
.row.run{border-bottom:.3pt solid var(--hair)}
.row.run:last-child{border-bottom:0}
.row.run span+span{border-left:.5pt solid var(--rule);padding-left:1.2mm;margin-left:.6mm}

.aids{list-style:none;margin-top:1.2mm}
.aids li{display:grid;grid-template-columns:27.5mm minmax(0,1fr);align-items:baseline;margin-top:.35mm}
.aids div{font-size:9pt;line-height:1.33;min-width:0}
p+p{margin-top:1mm}
.row+.row{margin-top:0}

.meeting{border-left:.5pt solid var(--hair);padding-left:3.4mm;min-width:0}
.noted{margin-top:.8mm}
.noted.beside{display:grid;grid-template-columns:auto minmax(0,1fr);gap:2mm;align-items:end;margin-top:.7mm}
.noted p+p{margin-top:.4mm}
.ruled div{height:6.1mm;border-bottom:.5pt solid var(--rule);break-inside:avoid}
.label+.ruled div:first-child{height:3.6mm}
.beside .label+.ruled div:first-child{height:5.2mm}
.noted.under .label+.ruled{display:contents}
.noted.under .ruled div+div{grid-column:1/-1;height:6mm}
.noted.under{row-gap:0}
.meeting>.noted:first-child{margin-top:.4mm}
.boxes{list-style:none;display:grid;grid-template-columns:auto auto;justify-content:start;gap:.1mm 5mm;margin-top:1.2mm;font:400 8.2pt/1.38 var(--sans)}
.boxes svg,.status svg{width:3mm;height:3mm;margin-right:.8mm}
.status{font:400 8.6pt/1.5 var(--sans);margin-top:1.6mm}

table{border-collapse:collapse;width:100%;margin-top:1.2mm}
thead{display:table-header-group}
tr{break-inside:avoid}
th{font:600 7.6pt/1.35 var(--sans);color:var(--soft);text-align:start;vertical-align:baseline}
th,td{padding:.9mm 3mm .9mm 0;border-bottom:.4pt solid var(--hair);vertical-align:baseline}
thead th{border-bottom:.9pt solid var(--ink)}
td.wording{width:52%}
th:first-child{white-space:nowrap}

.sources ol{margin-top:1mm;font:400 7.8pt/1.34 var(--sans);columns:2;column-gap:7mm}
.sources li{margin-top:0;padding-bottom:.6mm;padding-left:1mm;break-inside:avoid}
.sources .cited{color:var(--soft)}
.sources a{color:var(--accent)}
.sources .key{font:400 7.5pt/1.36 var(--sans);color:var(--soft);margin-top:.8mm}
footer{margin-top:.8mm;font:400 7.8pt/1.36 var(--sans);break-inside:avoid}

@media screen{body{max-width:${paper.width}mm;margin:0 auto;padding:${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm}}
@media screen and (max-width:150mm){body{padding:6mm}.sides,.particulars{grid-template-columns:minmax(0,1fr)}.particulars li,.particulars li.wide,.aids li{display:block;grid-column:1}.meeting{border-left:0;padding-left:0}.sources ol{columns:1}}
`
}
