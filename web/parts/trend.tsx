import type { ReactNode } from 'react'

export interface TrendSeries { readonly key: string; readonly label: string; readonly tone: 1 | 2 | 3 | 5; readonly values: readonly number[] }

/** Lines over some days, one for each series; the table that stands behind it is given by whoever draws it. Own marks: a line, and a dot for each value. */
export function Trend({ label, series, days, top, children }: { readonly label: string; readonly series: readonly TrendSeries[]; readonly days: readonly string[]; readonly top: string; readonly children?: ReactNode }) {
  const [width, height] = [600, 160]
  const most = Math.max(1, ...series.flatMap(({ values }) => values))
  const x = (index: number) => (days.length < 2 ? width / 2 : 6 + (index * (width - 12)) / (days.length - 1))
  const y = (value: number) => height - 8 - (value / most) * (height - 24)
  return (
    <figure className="trend">
      <div className="row trend-legend small">{series.map(({ key, label: name, tone }) => <span key={key} className="row"><i style={{ background: `var(--c${tone})` }} aria-hidden="true" />{name}</span>)}<span className="spring" /><span className="muted number">{top}</span></div>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} preserveAspectRatio="none">
        <line x1="0" x2={width} y1={y(0)} y2={y(0)} className="trend-base" />
        <line x1="0" x2={width} y1={y(most)} y2={y(most)} className="trend-base" />
        {series.map(({ key, tone, values }) => (
          <g key={key} style={{ color: `var(--c${tone})` }}>
            <polyline points={values.map((value, index) => `${x(index)},${y(value)}`).join(' ')} className="trend-line" />
            {values.length < 20 && values.map((value, index) => <circle key={days[index]} cx={x(index)} cy={y(value)} r="3" fill="currentColor" />)}
          </g>
        ))}
      </svg>
      {children}
    </figure>
  )
}
