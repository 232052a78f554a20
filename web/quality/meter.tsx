/** A share as a bar with its figure: the shape and the word say the same. */
export function Meter({ value, shown }: { /** 0 to 1. */ readonly value: number | undefined; readonly shown: string }) {
  if (value === undefined) return <span className="muted">—</span>
  const tone = value >= 0.8 ? 'ok' : value >= 0.6 ? 'warn' : 'bad'
  return <span className={`quality-meter quality-${tone}`}><span className="bar-track" aria-hidden="true"><i style={{ width: `${Math.max(2, Math.round(value * 100))}%` }} /></span><b className="number">{shown}</b></span>
}
