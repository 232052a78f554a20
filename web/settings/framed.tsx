import { type AsyncRouteComponent, useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { objectAtPath, useModel } from '../model.ts'

const Frame = lazy(() => import('./frame.tsx').then((module) => ({ default: module.SettingsFrame })))
/** Pages of their own stand for these objects in the menu. */
const pages: Readonly<Record<string, string>> = { department: 'departments', user: 'users', role: 'roles', pipeline: 'pipelines', stage: 'pipelines', customObject: 'objects', customField: 'objects', choiceOption: 'choices', approvalFlow: 'approvals', automationRule: 'automation', automationRun: 'automation', automationRunItem: 'automation', callScript: 'scripts', publicPool: 'pools', poolRule: 'pools', holdingLimit: 'pools', assignmentRule: 'assignment', scoringRule: 'scoring', qualityRule: 'quality', scoreBand: 'scoring', workCalendar: 'work-calendar', calendarDay: 'work-calendar' }

/** A page of the router, which may be loaded ahead. */
type Page = AsyncRouteComponent<object>

/** The generic list and record pages: those of the settings' objects stand beside the settings' menu. */
export function framed(Inner: Page): Page {
  const Framed = () => {
    const { objects } = useParams({ strict: false })
    useModel()
    const object = objects === undefined ? undefined : objectAtPath(objects)
    if (object === undefined || object.trade !== 'settings') return <Inner />
    return <Suspense><Frame chosen={pages[object.name] ?? object.name}><Inner /></Frame></Suspense>
  }
  return Object.assign(Framed, Inner.preload === undefined ? {} : { preload: Inner.preload })
}
