import type { Figure, FigureSet } from './figure.ts'

const heading = `# Accuracy
Our figures beside published ones, on public data. Written by \`npm run accuracy\` (with \`DATA_SETS\` naming the folder of the sets), never by hand;
\`npm test\` computes each figure again, holds it to its tolerance, and compares this page. *at least* and *at most*: a floor or a ceiling that others measured, or that the source names.
`

/** The page from figures that were computed. */
export function accuracyPage(sets: readonly { readonly set: FigureSet; readonly figures: readonly Figure[] }[]): string {
  return [heading, ...sets.map(({ set, figures }) => [
    `## ${set.title}`, set.input, '', '| figure | ours | published | tolerance | source |', '| --- | ---: | ---: | ---: | --- |',
    ...figures.map(row), '',
  ].join('\n'))].join('\n')
}

function row({ what, ours, published, tolerance, kind = 'equal', source }: Figure): string {
  const bound = { equal: '', atLeast: 'at least ', atMost: 'at most ' }[kind]
  return `| ${what.replaceAll('|', String.raw`\|`)} | ${shown(ours, tolerance)} | ${bound}${published} | ${tolerance === 0 ? 'exact' : tolerance} | ${source} |`
}

/** As many decimals as the tolerance can tell, so that the page is the same on each machine. */
function shown(value: number, tolerance: number): string {
  if (tolerance === 0) return String(Number(value.toPrecision(12)))
  return value.toFixed(Math.min(14, Math.max(0, Math.ceil(-Math.log10(tolerance)))))
}
