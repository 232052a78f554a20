import { type ECElementEvent, type ECharts, init } from 'echarts/core'

/** What is drawn on the canvas, and what a click on a mark does. */
export interface Charting { readonly draw: (chart: ECharts) => void; readonly onChoose: (event: ECElementEvent) => void }

/** A chart in a place of the page, drawn anew when the place, the theme or the language changes. Loaded with the charts alone. */
export function mountChart(place: HTMLElement, { draw, onChoose }: Charting): { readonly chart: ECharts; readonly dispose: () => void } {
  const chart = init(place)
  const again = () => { draw(chart) }
  again()
  chart.on('click', onChoose)
  const resized = new ResizeObserver(() => { chart.resize(); again() })
  resized.observe(place)
  const themed = new MutationObserver(again)
  themed.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'lang'] })
  return { chart, dispose: () => { resized.disconnect(); themed.disconnect(); chart.dispose() } }
}
