/**
 * The paper in typst's language. What is printed comes in as data (`sys.inputs.paper`, JSON) and is never read as markup.
 * A4 and margins: NĐ 30/2020/NĐ-CP, Phụ lục I. Tinos has the widths of Times New Roman and every Vietnamese letter.
 */
export const paperTemplate = `
#let paper = json(bytes(sys.inputs.paper))
#set document(title: paper.title)
#set page(paper: "a4", margin: (top: 20mm, bottom: 20mm, left: 30mm, right: 20mm), numbering: (n, ..) => if n > 1 { str(n) }, number-align: center + top)
#set text(font: "Tinos", size: 13pt, lang: "vi", fallback: false)
#set par(leading: 0.55em)
#let ruled(body) = [#strong(body) #v(-0.75em) #line(length: 40%, stroke: 0.5pt)]
#grid(columns: (40%, 60%), align: center, row-gutter: 0.6em,
  [#if paper.above != "" [#text(size: 12pt, paper.above) #linebreak()] #ruled(text(size: 12pt, paper.agency))],
  [#text(size: 12pt, strong(paper.nation)) #linebreak() #ruled(paper.motto)],
  paper.number, emph(paper.placeAndDate))
#v(1em)
#align(center)[#text(size: 14pt)[*BÁO CÁO* #linebreak() #strong(paper.title)] #linebreak() #strong(paper.period)]
#v(0.5em)
#set text(size: 11pt)
#table(
  columns: (auto, 1fr, auto, ..paper.columns.slice(3).map(_ => 2.6cm)),
  stroke: 0.5pt, inset: 4pt, align: horizon,
  table.header(..paper.columns.map(title => align(center, strong(title)))),
  ..paper.rows.enumerate().map(((index, row)) => (
    align(center, str(index + 1)), pad(left: row.level * 0.8em, row.title), row.measure,
    ..row.cells.map(cell => align(right, if cell.value == none { emph(cell.text) } else { cell.text })),
  )).flatten())
#for note in paper.notes [#emph(note) #linebreak()]
#v(0.8em)
#block(breakable: false, grid(columns: (45%, 55%),
  [#strong(emph[Nơi nhận:]) #for name in paper.recipients [#linebreak() #text(size: 11pt, "- " + name)]],
  align(center)[#text(size: 13pt)[#strong(paper.signerTitle) #linebreak() #emph(paper.signHint) #v(3.2em) #strong(paper.signer)]]))
`;
