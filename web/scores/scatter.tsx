import { LinesChart, ScatterChart } from 'echarts/charts'
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { type ECharts, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { scoreWords as words } from '../../src/model/words/ui/scores.ts'
import { model } from '../model.ts'
import { mountChart } from '../parts/chart.ts'
import { marksBetween } from './marks.ts'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'

// Only what is drawn here: the whole of the library would weigh ten times as much.
use([ScatterChart, LinesChart, GridComponent, MarkLineComponent, TooltipComponent, CanvasRenderer])

/** Above these a customer is high on that axis. */
export interface Cuts { readonly orders: number; readonly average: number }
export interface Point { readonly id: string; readonly name: string; readonly orders: number; readonly average: number; readonly quadrant: string; readonly before: string; readonly from?: { readonly orders: number; readonly average: number } }

/** A shape and a colour of the palette for each field, so that colour alone never says it. */
const looks: Readonly<Record<string, { readonly symbol: string; readonly colour: string }>> = {
  prospect: { symbol: 'circle', colour: '--c8' }, bought: { symbol: 'diamond', colour: '--c8' }, highValue: { symbol: 'triangle', colour: '--c5' }, frequent: { symbol: 'rect', colour: '--c2' }, key: { symbol: 'circle', colour: '--c1' },
}

/** The axes end a little beyond the outermost points rather than at the next power of ten. */
const roomAbove = (values: readonly number[]) => Math.max(...values, 1) * 1.4
const roomBelow = (values: readonly number[]) => Math.min(...values.filter((value) => value > 0), 1e15) / 1.4

/** Ends of the axis of money, and what stands on it: powers of ten alone left one figure there. */
function moneyAxis(points: readonly Point[]) {
  const averages = points.map(({ average }) => average)
  const [min, max] = [roomBelow(averages), roomAbove(averages)]
  return { min, max, marks: marksBetween(min, max) }
}

/** Drawn on a canvas, themed by the tokens; what it shows stands as a table too. */
export function Scatter({ points, cuts }: { readonly points: readonly Point[]; readonly cuts?: Cuts | undefined }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const navigate = useNavigate()
  const place = useRef<HTMLDivElement>(null)
  const customer = model.object('customer')
  useEffect(() => {
    const element = place.current
    if (element === null) return undefined
    const token = (name: string) => getComputedStyle(element).getPropertyValue(name).trim()
    const draw = (chart: ECharts) => {
      const ink = { color: token('--ink-3'), fontFamily: token('--font') }
      const { min, max, marks } = moneyAxis(points)
      const axis = { nameTextStyle: ink, axisLabel: { ...ink, showMinLabel: false, showMaxLabel: false }, axisLine: { lineStyle: { color: token('--line') } }, splitLine: { lineStyle: { color: token('--line-2') } } }
      chart.setOption({
        animation: false,
        grid: { left: 64, right: 16, top: 24, bottom: 40 },
        // The text of a tip is drawn too: markup would need styles that the page does not allow.
        tooltip: { renderMode: 'richText', backgroundColor: token('--paper'), borderColor: token('--line'), textStyle: { color: token('--ink'), fontFamily: token('--font') }, formatter: ({ data }: { data: { name?: string; value?: readonly number[] } }) => (data.name === undefined ? '' : `${data.name}\n${formats.number(data.value?.[0] ?? 0, 0)} · ${formats.money(data.value?.[1] ?? 0)}`) },
        xAxis: { type: 'log', min: 0.8, max: roomAbove(points.map(({ orders }) => orders)), name: labels.field(customer, 'valueOrders'), nameLocation: 'middle', nameGap: 26, ...axis },
        yAxis: { type: 'log', min, max, ...axis, axisTick: { customValues: marks }, axisLabel: { ...axis.axisLabel, showMinLabel: true, showMaxLabel: true, customValues: marks, formatter: (value: number) => formats.shortMoney(value) } },
        series: [
          ...(cuts === undefined ? [] : [{ type: 'scatter', silent: true, data: [], markLine: { silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: token('--ink-3'), type: 'dashed', width: 1 }, data: [{ xAxis: cuts.orders + 0.5 }, { yAxis: cuts.average }] } }]),
          { type: 'lines', coordinateSystem: 'cartesian2d', silent: true, symbol: ['none', 'arrow'], symbolSize: 6, lineStyle: { color: token('--c4'), width: 1, opacity: 0.28, curveness: 0.15 }, data: points.flatMap(({ from, orders, average }) => (from === undefined ? [] : [{ coords: [[from.orders, from.average], [orders, average]] }])) },
          ...Object.entries(looks).map(([quadrant, { symbol, colour }]) => ({ type: 'scatter', symbol, symbolSize: 9, itemStyle: { color: token(colour), opacity: 0.75 }, data: points.filter((point) => point.quadrant === quadrant).map(({ id, name, orders, average }) => ({ id, name, value: [orders, average] })) })),
        ],
      }, true)
    }
    return mountChart(element, {
      draw,
      onChoose: ({ data }) => {
        const id = typeof data === 'object' && data !== null && 'id' in data ? data['id'] : undefined
        if (typeof id === 'string') void navigate({ to: '/$objects/$id', params: { objects: 'customers', id } })
      },
    }).dispose
  }, [points, cuts, formats, labels, customer, navigate])
  return (
    <>
      <div ref={place} className="insight-scatter" role="img" aria-label={say(words.quadrant)} />
      <ul className="insight-legend small">{Object.keys(looks).map((quadrant) => <li key={quadrant}><i className={`look-${quadrant}`} aria-hidden="true" />{labels.choice(customer, 'valueQuadrant', quadrant)} <span className="muted">{formats.number(points.filter((point) => point.quadrant === quadrant).length, 0)}</span></li>)}</ul>
    </>
  )
}
