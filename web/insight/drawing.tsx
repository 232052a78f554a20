import { BarChart, FunnelChart, GaugeChart, HeatmapChart, LineChart, PieChart, SankeyChart, ScatterChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent, VisualMapComponent } from 'echarts/components'
import { use as useParts } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { mountChart } from '../parts/chart.ts'
import type { Drawn } from './drawn.ts'
import { heightNeeded, optionOf, roomNeeded } from './options.ts'

useParts([BarChart, LineChart, PieChart, FunnelChart, ScatterChart, HeatmapChart, SankeyChart, GaugeChart, GridComponent, LegendComponent, TooltipComponent, VisualMapComponent, CanvasRenderer])

interface DrawingProps { readonly drawn: Drawn; readonly label: string; /** A mark was chosen, by its place among the lines. */ readonly onChoose: (line: number, measure: number) => void }

/** A chart in the tokens' palette, drawn anew when theme, size or figures change. What it shows stands in its label and in the table behind it. */
export function Drawing({ drawn, label, onChoose }: DrawingProps) {
  const box = useRef<HTMLDivElement>(null)
  const choose = useRef(onChoose)
  useEffect(() => { choose.current = onChoose }, [onChoose])
  useEffect(() => {
    const place = box.current
    if (place === null) return
    const { dispose } = mountChart(place, {
      draw: (made) => { made.setOption(optionOf(drawn, getComputedStyle(document.documentElement), { width: place.clientWidth, height: place.parentElement?.clientHeight ?? place.clientHeight }), true) },
      onChoose: ({ data, dataIndex, seriesIndex }) => {
        const at = typeof data === 'object' && data !== null && 'line' in data ? data.line : dataIndex
        const measure = typeof data === 'object' && data !== null && 'measure' in data ? data.measure : seriesIndex
        if (typeof at === 'number') choose.current(at, typeof measure === 'number' ? measure : 0)
      },
    })
    return dispose
  }, [drawn])
  const needed = heightNeeded(drawn)
  return <div className="drawing-room" style={needed === 0 ? undefined : { minHeight: roomNeeded(drawn) }}><div ref={box} className={`drawing ${needed === 0 ? '' : 'lying'}`} style={{ minHeight: needed }} role="img" aria-label={label} /></div>
}
