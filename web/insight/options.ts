import type { EChartsCoreOption } from 'echarts/core'
import type { Drawn } from './drawn.ts'

type Colours = Pick<CSSStyleDeclaration, 'getPropertyValue'>
interface Palette { readonly series: readonly string[]; readonly heat: readonly string[]; readonly ink: string; readonly soft: string; readonly line: string; readonly paper: string; readonly font: string }

function paletteOf(style: Colours): Palette {
  const token = (name: string) => style.getPropertyValue(name).trim()
  return {
    series: [1, 2, 3, 4, 5, 6, 7, 8].map((index) => token(`--c${index}`)), heat: [0, 1, 2, 3, 4, 5].map((index) => token(`--h${index}`)),
    ink: token('--ink-2'), soft: token('--ink-3'), line: token('--line'), paper: token('--paper'), font: token('--font'),
  }
}

/** What there is for a chart on the screen. */
export interface Room { readonly width: number; readonly height: number }
/** What a lying bar needs for its name to be read, and what stands above and below all bars. */
const [barPitch, barMargin, mostBars] = [18, 40, 12]
/** Below it an axis of amounts has room for few of them. */
const narrow = 420

/** How high a chart must be for all names in it to be read: where there is less room, it is scrolled. */
export function heightNeeded({ kind, dated, lines }: Drawn): number {
  return kind === 'bar' && !dated ? new Set(lines.map(({ name }) => name)).size * barPitch + barMargin : 0
}

/** How high its room is at least: a dozen bars stand whole as the rows of a table do, more are scrolled. */
export function roomNeeded(drawn: Drawn): number {
  return Math.min(heightNeeded(drawn), mostBars * barPitch + barMargin)
}

/** How many letters of a name stand beside a bar: a good quarter of the room. */
const lettersFor = (width: number) => Math.max(12, Math.min(28, Math.floor(width / 24)))
const shorten = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text)

/** The chart for the drawing library. Hover shows the numbers as text of the canvas: no markup is made of what people typed. */
export function optionOf(drawn: Drawn, style: Colours, { width, height }: Room): EChartsCoreOption {
  const palette = paletteOf(style)
  const common = {
    color: [...palette.series], animation: false, textStyle: { fontFamily: palette.font, color: palette.ink },
    tooltip: tipOf(palette),
  }
  switch (drawn.kind) {
    case 'pie': return { ...common, ...pie(drawn, palette, width) }
    case 'funnel': return { ...common, ...funnel(drawn, palette, width) }
    case 'scatter': return { ...common, ...scatter(drawn, palette) }
    case 'heatmap': return { ...common, ...heatmap(drawn, palette) }
    case 'sankey': return { ...common, ...sankey(drawn, palette, width) }
    case 'gauge': return { ...common, ...gauge(drawn, palette) }
    case 'bar': case 'line': case 'area': return { ...common, ...axes(drawn, palette, { width, height }) }
  }
}

/** The text of a tip is drawn too: no markup is made of it. */
const tipOf = ({ paper, line, ink }: Palette) => ({ renderMode: 'richText', backgroundColor: paper, borderColor: line, textStyle: { color: ink, fontSize: 12 }, confine: true })
const axisText = ({ soft }: Palette) => ({ color: soft, fontSize: 12 })

/** Bars, lines and areas; a report with columns has a series for each of them. */
function axes({ kind, lines, measures, dated }: Drawn, palette: Palette, { width, height }: Room): EChartsCoreOption {
  const names = [...new Set(lines.map(({ name }) => name))]
  const columns = [...new Set(lines.flatMap(({ column }) => column ?? []))]
  const lying = kind === 'bar' && !dated
  const [first] = measures
  const at = new Map(lines.map((line, index) => [JSON.stringify([line.name, line.column]), index]))
  const point = (name: string, column: string | undefined, measure: number) => {
    const index = at.get(JSON.stringify([name, column]))
    const line = index === undefined ? undefined : lines[index]
    return { value: line?.values[measure] ?? null, line: index ?? 0, measure, ...(line?.isBlank === true ? { itemStyle: { color: palette.soft, opacity: 0.5 } } : {}) }
  }
  const shape = kind === 'bar' ? { type: 'bar', barMaxWidth: 22, itemStyle: { borderRadius: 2 }, ...(columns.length > 0 ? { stack: 'all' } : {}) } : { type: 'line', symbolSize: 6, lineStyle: { width: 2 }, ...(kind === 'area' ? { areaStyle: { opacity: 0.18 }, ...(columns.length > 0 ? { stack: 'all' } : {}) } : {}) }
  const series = columns.length > 0
    ? columns.map((column) => ({ ...shape, name: column, data: names.map((name) => point(name, column, 0)) }))
    : measures.map((measure, index) => ({ ...shape, name: measure.name, data: names.map((name) => point(name, undefined, index)), ...(!lying && measure.isRate !== first?.isRate ? { yAxisIndex: 1 } : {}) }))
  // What is counted has no halves: without whole steps an axis says 0, 0, 1, 1.
  const values = (measure = first) => ({ type: 'value', ...(measure?.isWhole ? { minInterval: 1 } : {}), axisLabel: { ...axisText(palette), hideOverlap: true, formatter: (value: number) => measure?.short(value) ?? String(value) }, splitLine: { lineStyle: { color: palette.line } } })
  const second = measures.find(({ isRate }) => isRate !== first?.isRate)
  const named = { type: 'category', data: names, axisTick: { show: false }, axisLine: { lineStyle: { color: palette.line } }, axisLabel: { ...axisText(palette), ...(lying ? { formatter: (name: string) => shorten(name, lettersFor(width)), ...(names.length <= 16 ? { interval: 0 } : {}) } : { hideOverlap: true }) }, ...(lying ? { inverse: true } : {}) }
  const several = series.length > 1
  return {
    grid: { left: 8, right: 16, top: several ? 32 : 12, bottom: 4, containLabel: true },
    ...(several ? { legend: { type: 'scroll', top: 0, left: 0, icon: 'roundRect', itemWidth: 10, itemHeight: 10, textStyle: axisText(palette) } } : {}),
    tooltip: { trigger: 'axis', ...tipOf(palette), valueFormatter: (value: unknown) => first?.write(typeof value === 'number' ? value : null) ?? '' },
    xAxis: lying ? { ...values(), splitNumber: width < narrow ? 3 : 5, ...(names.length * barPitch + barMargin > height ? { position: 'top' } : {}) } : named, yAxis: lying ? named : [values(), ...(second === undefined || columns.length > 0 ? [] : [values(second)])], series,
  }
}

/** Slices of more than nothing; names stand beside them where there is room. */
function pie({ lines, measures }: Drawn, palette: Palette, width: number): EChartsCoreOption {
  const [measure] = measures
  const wide = width > 300
  return {
    legend: { type: 'scroll', orient: wide ? 'vertical' : 'horizontal', ...(wide ? { right: 0, top: 'middle' } : { bottom: 0 }), icon: 'roundRect', itemWidth: 10, itemHeight: 10, textStyle: axisText(palette), formatter: (name: string) => shorten(name, 14) },
    tooltip: { ...tipOf(palette), valueFormatter: (value: unknown) => measure?.write(typeof value === 'number' ? value : null) ?? '' },
    series: [{ type: 'pie', radius: ['48%', '74%'], center: wide ? ['34%', '50%'] : ['50%', '44%'], label: { show: false }, itemStyle: { borderColor: palette.paper, borderWidth: 2 }, data: lines.flatMap(({ name, values: [value = null] }, line) => (value === null || value <= 0 ? [] : [{ name, value, line, measure: 0, ...(lines[line]?.isBlank === true ? { itemStyle: { color: palette.soft, opacity: 0.5 } } : {}) }])) }],
  }
}

function funnel({ lines, measures, dated }: Drawn, palette: Palette, width: number): EChartsCoreOption {
  const [measure] = measures
  // The names stand in the room on the right, with the number behind them.
  const most = Math.max(14, Math.floor((width * 0.42) / 6.5) - 6)
  return {
    series: [{
      type: 'funnel', left: '4%', right: '42%', top: 8, bottom: 8, gap: 2, sort: dated ? 'none' : 'descending', minSize: '6%',
      label: { position: 'right', color: palette.ink, fontSize: 12, formatter: ({ name, value }: { name: string; value: number }) => `${shorten(name, most)}  ${measure?.write(value) ?? value}` }, labelLine: { lineStyle: { color: palette.line } },
      data: lines.map(({ name, values: [value = null] }, line) => ({ name, value: value ?? 0, line, measure: 0 })),
    }],
  }
}

function scatter({ lines, measures }: Drawn, palette: Palette): EChartsCoreOption {
  const [across, up] = [measures[0], measures[1] ?? measures[0]]
  const axis = (measure: Drawn['measures'][number] | undefined) => ({ type: 'value', name: measure?.name, nameLocation: 'middle', nameGap: 28, nameTextStyle: axisText(palette), axisLabel: { ...axisText(palette), formatter: (value: number) => measure?.short(value) ?? String(value) }, splitLine: { lineStyle: { color: palette.line } } })
  return {
    grid: { left: 28, right: 16, top: 12, bottom: 28, containLabel: true }, xAxis: axis(across), yAxis: { ...axis(up), nameGap: 52 },
    tooltip: { ...tipOf(palette), formatter: ({ data }: { data: { name: string; value: [number, number] } }) => `${data.name}\n${across?.name}: ${across?.write(data.value[0])}\n${up?.name}: ${up?.write(data.value[1])}` },
    series: [{ type: 'scatter', symbolSize: 11, itemStyle: { opacity: 0.8 }, data: lines.map(({ name, values }, line) => ({ name, value: [values[0] ?? 0, values[1] ?? values[0] ?? 0], line, measure: 0 })) }],
  }
}

function heatmap({ lines, measures }: Drawn, palette: Palette): EChartsCoreOption {
  const [names, columns] = [[...new Set(lines.map(({ name }) => name))], [...new Set(lines.map(({ column }) => column ?? ''))]]
  const most = Math.max(0, ...lines.map(({ values: [value = null] }) => value ?? 0))
  const [measure] = measures
  const axis = (data: readonly string[], inverse: boolean) => ({ type: 'category', data: [...data], inverse, axisTick: { show: false }, axisLine: { show: false }, axisLabel: { ...axisText(palette), hideOverlap: true, formatter: (name: string) => shorten(name, 12) } })
  return {
    grid: { left: 8, right: 8, top: 8, bottom: 34, containLabel: true }, xAxis: axis(columns, false), yAxis: axis(names, true),
    visualMap: { min: 0, max: most === 0 ? 1 : most, text: [measure?.short(most) ?? String(most), measure?.short(0) ?? '0'], textGap: 8, calculable: false, orient: 'horizontal', left: 'center', bottom: 0, itemHeight: 90, itemWidth: 10, textStyle: axisText(palette), inRange: { color: [...palette.heat] }, formatter: (value: number) => measure?.short(value) ?? String(value) },
    tooltip: { ...tipOf(palette), formatter: ({ data }: { data: { value: [number, number, number] } }) => `${names[data.value[1]]} · ${columns[data.value[0]]}\n${measure?.write(data.value[2])}` },
    series: [{ type: 'heatmap', itemStyle: { borderColor: palette.paper, borderWidth: 2, borderRadius: 3 }, data: lines.flatMap(({ name, column = '', values: [value = null] }, line) => (value === null ? [] : [{ value: [columns.indexOf(column), names.indexOf(name), value], line, measure: 0 }])) }],
  }
}

/** From step to step; names of each step are kept apart, so that no flow runs in a circle. Those of the first stand before it and of the last behind it, off the flows. */
function sankey({ lines }: Drawn, palette: Palette, width: number): EChartsCoreOption {
  const links = lines.flatMap(({ flow, values: [value = null] }, line) => (flow === undefined || value === null ? [] : [{ source: `${flow.step} ${flow.from}`, target: `${flow.step + 1} ${flow.to}`, value, line, measure: 0 }]))
  const names = [...new Set(links.flatMap(({ source, target }) => [source, target]))]
  const side = width < narrow ? 76 : 124
  return {
    series: [{
      type: 'sankey', left: side, right: side, top: 8, bottom: 8, nodeWidth: 12, nodeGap: 10, draggable: false, emphasis: { focus: 'adjacency' }, lineStyle: { color: 'source', opacity: 0.25 },
      label: { color: palette.ink, fontSize: 12, width: side - 12, overflow: 'truncate', textBorderColor: palette.paper, textBorderWidth: 3, formatter: ({ name }: { name: string }) => name.slice(2) }, labelLayout: { hideOverlap: true },
      data: names.map((name) => ({ name, ...(name.startsWith('0 ') ? { label: { position: 'left' } } : {}) })), links,
    }],
  }
}

function gauge({ lines, measures, goal }: Drawn, palette: Palette): EChartsCoreOption {
  const value = lines[0]?.values[0] ?? 0
  const [measure] = measures
  const whole = goal === undefined || goal <= 0 ? undefined : goal
  const most = whole ?? (measure !== undefined && measure.isRate ? 1 : Math.max(1, value))
  return {
    tooltip: { show: false },
    series: [{
      type: 'gauge', startAngle: 200, endAngle: -20, min: 0, max: Math.max(most, whole === undefined ? 0 : value), radius: '96%', center: ['50%', '62%'], pointer: { show: false }, anchor: { show: false },
      progress: { show: true, width: 16, itemStyle: { color: palette.series[0] ?? '' } }, axisLine: { lineStyle: { width: 16, color: [[1, palette.line]] } }, axisTick: { show: false }, splitLine: { show: false }, axisLabel: { show: false },
      detail: { offsetCenter: [0, '-8%'], fontSize: 22, fontWeight: 600, color: palette.ink, formatter: () => measure?.short(value) ?? String(value) },
      title: { offsetCenter: [0, '22%'], color: palette.soft, fontSize: 13 }, data: [{ value, name: whole === undefined ? measure?.name ?? '' : `${Math.round((value / whole) * 100)} %`, line: 0, measure: 0 }],
    }],
  }
}
