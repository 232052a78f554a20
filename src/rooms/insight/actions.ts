import { explainChange, previewReport, readMetrics as declaredMetrics, runReport as declaredRun, showDashboard as declaredShow, takeDashboard as declaredTakeDashboard, takeReport as declaredTakeReport } from '../../model/actions/insight.ts'
import { previewAlert, readAlertHistory } from '../../model/actions/metricAlert.ts'
import { signManagementReport, writeManagementReport } from '../../model/actions/managementReport.ts'
import { implement, type Implementation } from '../../records/act/index.ts'
import { historyOf } from './alerts/history.ts'
import { previewOf } from './alerts/preview.ts'
import { showDashboard } from './dashboards/show.ts'
import { suggestActions } from './suggest/suggest.ts'
import { explain } from './metrics/explain.ts'
import { sharedOf } from './metrics/asking.ts'
import { planActions } from './plan/actions.ts'
import { qualityActions } from './quality/actions.ts'
import { readMetrics } from './metrics/read.ts'
import { runReport } from './reports/run.ts'
import { definitionSchema, parsed } from './reports/schema.ts'
import { signReport } from './management/sign.ts'
import { writeReport } from './management/write.ts'
import { takeDashboard, takeReport, type TakingGiven } from './taking/take.ts'

/** The verbs of metrics, reports and dashboards: they run with the rights of who asks, and change nothing. */
export function insightActions(given: TakingGiven): readonly Implementation[] {
  const { registry } = given
  return [
    ...qualityActions(registry), ...planActions(registry),
    implement(declaredMetrics, async (doing) => ({ written: [], result: await readMetrics(registry, doing) })),
    implement(previewReport, async (doing) => ({ written: [], result: await runReport(registry, doing, parsed(definitionSchema, doing.input['definition'], '/definition'), await sharedOf(doing)) })),
    implement(declaredRun, async (doing) => ({ written: [], result: await runReport(registry, doing, parsed(definitionSchema, doing.record['definition'], '/definition'), await sharedOf(doing)) })),
    implement(explainChange, async (doing) => ({ written: [], result: await explain(registry, doing) })),
    implement(previewAlert, async (doing) => ({ written: [], result: await previewOf(registry, doing) })),
    implement(readAlertHistory, async (doing) => ({ written: [], result: await historyOf(doing) })),
    ...suggestActions(registry),
    implement(declaredShow, async (doing) => ({ written: [], result: await showDashboard(registry, doing) })),
    implement(writeManagementReport, (doing) => writeReport(registry, doing)),
    implement(signManagementReport, signReport),
    implement(declaredTakeReport, (doing) => takeReport(given, doing)),
    implement(declaredTakeDashboard, (doing) => takeDashboard(given, doing)),
  ]
}
