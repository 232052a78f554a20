import type { Words } from '../../../lib/words.ts'

/** Measures and parameters of a run; what has no word here is for programs and stands in the API alone. */
export const measureWords: Readonly<Record<string, Words>> = {
  customers: { en: 'Customers', zh: '客户数' }, orders: { en: 'Orders', zh: '订单数' }, amount: { en: 'Amount', zh: '金额' }, records: { en: 'Records', zh: '记录数' }, rules: { en: 'Rules', zh: '规则数' }, mean: { en: 'Mean', zh: '平均值' },
  rows: { en: 'Cases', zh: '样本数' }, positives: { en: 'Of them with the result', zh: '其中发生结果的' }, baseRate: { en: 'Share with the result', zh: '发生结果的比例' }, accuracy: { en: 'Accuracy', zh: '准确率' },
  liftTop10: { en: 'Top tenth against all (times)', zh: '前 10% 提升倍数' }, calibrationError: { en: 'Error of the chances', zh: '概率校准误差' }, auc: { en: 'AUC', zh: 'AUC' }, brier: { en: 'Brier score', zh: 'Brier 分数' }, logLoss: { en: 'Log loss', zh: '对数损失' },
  meanAbsoluteError: { en: 'Mean error', zh: '平均绝对误差' }, rootMeanSquareError: { en: 'Root mean square error', zh: '均方根误差' }, meanAbsoluteErrorDays: { en: 'Mean error in days', zh: '平均误差（天）' }, meanAbsoluteErrorOfMedianDays: { en: 'Mean error of the median of all, in days', zh: '全体中位数的平均误差（天）' },
  within: { en: 'Within the interval', zh: '落入区间的比例' }, within80: { en: 'Within the 80 % interval', zh: '落入八成区间的比例' }, covered: { en: 'Within the interval', zh: '落入区间的比例' }, actual: { en: 'Came', zh: '实际值' }, expected: { en: 'Expected', zh: '预测值' }, correlation: { en: 'Correlation', zh: '相关系数' },
  boughtAgain: { en: 'Bought the favourite again', zh: '再次购买所偏好的' }, ofThePopular: { en: 'Bought what is popular with all', zh: '购买大众热销的' }, favourites: { en: 'Favourites', zh: '偏好数' },
  logLikelihood: { en: 'Log-likelihood', zh: '对数似然' }, repeaters: { en: 'Who came back', zh: '复购客户' }, repeatPurchases: { en: 'Repeat purchases', zh: '复购次数' }, correlationOfFrequencyAndValue: { en: 'Correlation of frequency and value', zh: '频次与金额的相关性' },
  expectedAlive: { en: 'Expected alive', zh: '预计存续' }, expectedPurchases: { en: 'Expected purchases', zh: '预计购买次数' }, trainingRows: { en: 'Learned from', zh: '训练样本' }, heldOutRows: { en: 'Told on', zh: '检验样本' },
  silhouette: { en: 'Silhouette', zh: '轮廓系数' }, inertia: { en: 'Inertia', zh: '簇内平方和' }, gaps: { en: 'Gaps', zh: '间隔数' }, medianGapDays: { en: 'Median gap in days', zh: '间隔中位数（天）' },
  treated: { en: 'Contacted', zh: '已触达' }, control: { en: 'Not contacted', zh: '未触达' }, needed: { en: 'Needed at least', zh: '至少需要' }, campaigns: { en: 'Campaigns', zh: '活动数' }, cells: { en: 'Segments by channel', zh: '分群 × 渠道数' }, items: { en: 'Products', zh: '产品数' }, events: { en: 'Purchases', zh: '购买次数' },
  firstDay: { en: 'First day', zh: '首日' }, lastDay: { en: 'Last day', zh: '末日' }, asOf: { en: 'As of', zh: '截至日' }, until: { en: 'Until', zh: '截至' }, comparedTo: { en: 'Compared to', zh: '对比日' },
  bins: { en: 'Scores', zh: '等级数' }, horizon: { en: 'Horizon', zh: '预测期' }, horizonDays: { en: 'Days ahead', zh: '预测天数' }, aheadDays: { en: 'Days ahead', zh: '预测天数' }, days: { en: 'Days looked back', zh: '回看天数' }, windowDays: { en: 'Days looked back', zh: '回看天数' }, spanDays: { en: 'Days looked back', zh: '回看天数' }, idleDays: { en: 'Idle after days', zh: '沉寂天数' },
  firstDays: { en: 'First days looked at', zh: '观察的最初天数' }, patienceDays: { en: 'Days to answer', zh: '等待响应天数' }, boughtWithinDays: { en: 'Bought within days', zh: '购买期限（天）' }, lookEveryDays: { en: 'Looked at every (days)', zh: '取样间隔（天）' }, graceDays: { en: 'Days of grace', zh: '宽限天数' }, usualIntervalDays: { en: 'Usual interval in days', zh: '通常间隔（天）' },
  unit: { en: 'Unit', zh: '单位' }, seed: { en: 'Seed', zh: '随机种子' }, model: { en: 'Method', zh: '方法' }, learner: { en: 'Learner', zh: '算法' }, steps: { en: 'Steps', zh: '迭代步数' }, terms: { en: 'Terms', zh: '项数' }, penalty: { en: 'Penalty', zh: '惩罚系数' }, coverage: { en: 'Coverage of the interval', zh: '区间覆盖率' }, interval: { en: 'Coverage of the interval', zh: '区间覆盖率' },
  frequencyOf: { en: 'Frequency counts', zh: '频度按' }, frequencyCut: { en: 'Often is above', zh: '高频界限' }, countedAs: { en: 'Counted as', zh: '计算口径' }, margin: { en: 'Margin', zh: '利润率' }, discount: { en: 'Discount rate', zh: '折现率' }, overdueFrom: { en: 'Due from this chance', zh: '视为到期的概率' }, leastOrders: { en: 'Orders at least', zh: '最少订单数' }, leastShare: { en: 'Share at least', zh: '最低占比' }, usualDiscounted: { en: 'Usually bought below list price', zh: '通常低于目录价购买' },
  factors: { en: 'Factors', zh: '因子数' }, rounds: { en: 'Rounds', zh: '训练轮数' }, top: { en: 'Products told', zh: '推荐数' }, sellers: { en: 'Who sell', zh: '销售人数' },
}

/** Structures within the figures of a run; those that are called as an object are titled by its name. */
export const measureGroupWords: Readonly<Record<string, Words>> = {
  byRules: { en: 'The rules on the same cases', zh: '规则评分（相同样本）' }, byShare: { en: 'The plain share on the same cases', zh: '总体比例（相同样本）' },
  holdOut: { en: 'On what was held out', zh: '留出数据检验' }, closing: { en: 'Day of closing', zh: '成交日期' }, spend: { en: 'Spend', zh: '消费额' }, uplift: { en: 'Effect of contact', zh: '触达增量' },
}

/** Codes that stand as the value of a parameter. */
export const measureValueWords: Readonly<Record<string, Words>> = {
  logistic: { en: 'Logistic regression', zh: '逻辑回归' }, trees: { en: 'Boosted trees', zh: '梯度提升树' }, mbgnbd: { en: 'MBG/NBD', zh: 'MBG/NBD' }, bgnbd: { en: 'BG/NBD', zh: 'BG/NBD' }, paretonbd: { en: 'Pareto/NBD', zh: 'Pareto/NBD' },
  day: { en: 'Day', zh: '天' }, week: { en: 'Week', zh: '周' }, month: { en: 'Month', zh: '月' }, orders: { en: 'Orders', zh: '订单数' }, days: { en: 'Days with orders', zh: '有订单的天数' }, profit: { en: 'Profit', zh: '利润' }, revenue: { en: 'Sales', zh: '销售额' }, sales: { en: 'Sales', zh: '销售额' },
}

/** Figures that are parts of one. */
export const measureShares: ReadonlySet<string> = new Set(['accuracy', 'baseRate', 'within', 'within80', 'covered', 'boughtAgain', 'ofThePopular', 'coverage', 'interval', 'margin', 'discount', 'overdueFrom', 'leastShare', 'usualDiscounted'])
