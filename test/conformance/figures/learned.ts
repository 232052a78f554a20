import type { Analysed } from '../../../src/rooms/insight/index.ts'
import { analyseFile } from '../../../src/rooms/insight/index.ts'
import { pathOf } from '../../data/sets.ts'
import type { Figure, FigureSet } from './figure.ts'

const floors = 'logistic regression, one-hot, measured apart from the program'

const asked = (key: string, file: string, options: Readonly<Record<string, string>>, map?: string): Promise<Analysed> => analyseFile(key, pathOf(file), { map, options: { seed: '1', ...options }, today: 20_700 })

/** A number of a result, by its path. */
function at(result: unknown, ...path: readonly string[]): number {
  const value = path.reduce<unknown>((inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined), result)
  return typeof value === 'number' ? value : Number.NaN
}

const floor = (what: string, ours: number, published: number, tolerance: number, source: string): Figure => ({ what, ours, published, tolerance, kind: 'atLeast', source })
const ceiling = (what: string, ours: number, published: number, tolerance: number, source: string): Figure => ({ what, ours, published, tolerance, kind: 'atMost', source })

async function churn(): Promise<Figure[]> {
  const [linear, trees] = [await asked('churn', 'churn_mlc/mlc_churn.csv', { model: 'logistic', split: 'first:3333' }), await asked('churn', 'churn_mlc/mlc_churn.csv', { model: 'trees', split: 'first:3333' })]
  return [
    { what: 'customers held out', ours: at(linear, 'fit', 'heldOutRows'), published: 1667, tolerance: 0, source: 'the classic split' },
    { what: 'of them left', ours: at(linear, 'fit', 'positives'), published: 224, tolerance: 0, source: 'the classic split' },
    floor('logistic: AUC', at(linear, 'fit', 'auc'), 0.84, 0.001, floors), ceiling('logistic: Brier score', at(linear, 'fit', 'brier'), 0.0918, 0.001, floors), floor('logistic: accuracy', at(linear, 'fit', 'accuracy'), 0.873, 0.001, floors),
    floor('trees: AUC', at(trees, 'fit', 'auc'), 0.84, 0.001, floors), ceiling('trees: Brier score', at(trees, 'fit', 'brier'), 0.0918, 0.001, floors), floor('trees: accuracy', at(trees, 'fit', 'accuracy'), 0.873, 0.001, floors),
  ]
}

async function response(): Promise<Figure[]> {
  const bank = (options: Readonly<Record<string, string>>) => asked('response', 'bank_marketing/bank_additional_full.csv.gz', { without: 'duration', ...options })
  const [linear, trees, later] = [await bank({ model: 'logistic', folds: '3' }), await bank({ model: 'trees', split: 'random:0.2' }), await bank({ model: 'logistic', split: 'time:0.2' })]
  return [
    floor('logistic, three folds: AUC', at(linear, 'fit', 'auc'), 0.792, 0.001, `${floors} (ten folds)`), ceiling('logistic, three folds: Brier score', at(linear, 'fit', 'brier'), 0.0784, 0.0005, `${floors} (ten folds)`),
    floor('trees, a fifth at random: AUC', at(trees, 'fit', 'auc'), 0.792, 0.001, `${floors} (ten folds)`), ceiling('trees, a fifth at random: Brier score', at(trees, 'fit', 'brier'), 0.0784, 0.001, `${floors} (ten folds)`),
    floor('logistic, the last fifth in time: AUC', at(later, 'fit', 'auc'), 0.728, 0.001, floors),
  ]
}

async function uplift(): Promise<Figure[]> {
  const mail = (arm: string, model: string) => asked('uplift', 'hillstrom/hillstrom_email_test.csv.gz', { arm, model }, 'treatment=segment,outcome=visit')
  const [women, turned, men] = [await mail('Womens E-Mail', 'two-model'), await mail('Womens E-Mail', 'transformed'), await mail('Mens E-Mail', 'two-model')]
  const twoModels = 'two logistic models, random halves, measured apart from the program'
  return [
    { what: 'Womens E-Mail: uplift of all', ours: at(women, 'fit', 'overall', 'value'), published: 0.0452, tolerance: 0.008, source: 'all 42,693 customers; ours is a half of them' },
    floor('Womens, two models: uplift in the best 30 %', at(women, 'fit', 'best', 'value'), 0.065, 0.005, twoModels), ceiling('Womens, two models: uplift in the worst 30 %', at(women, 'fit', 'worst', 'value'), 0.013, 0.008, twoModels),
    floor('Womens, two models: lower end of the 95 % interval of the difference', at(women, 'fit', 'difference', 'low'), 0, 0.001, 'bootstrap, 300 draws'), floor('Womens, two models: lower end of the interval of Qini', at(women, 'fit', 'qini', 'low'), 0, 0.0001, 'bootstrap, 300 draws'),
    floor('Womens, transformed outcome: uplift in the best 30 %', at(turned, 'fit', 'best', 'value'), 0.065, 0.005, twoModels), ceiling('Womens, transformed outcome: uplift in the worst 30 %', at(turned, 'fit', 'worst', 'value'), 0.013, 0.012, twoModels),
    { what: 'Mens E-Mail: uplift of all', ours: at(men, 'fit', 'overall', 'value'), published: 0.0766, tolerance: 0.008, source: 'all 42,613 customers; ours is a half of them' },
    floor('Mens, two models: uplift in the best 30 %', at(men, 'fit', 'best', 'value'), 0.092, 0.02, `${twoModels}; halves differ by as much`),
  ]
}

async function clusters(): Promise<Figure[]> {
  const columns = 'fresh,milk,grocery,frozen,detergents_paper,delicassen'
  const best = 'best of 50 k-means++, measured apart from the program'
  const found = await Promise.all(([['2', 1954.18], ['3', 1604.02], ['5', 1058.76]] as const).map(async ([k, published]) => ({ k, published, result: await asked('clusters', 'clustering/wholesale_customers.csv', { k, columns }) })))
  return [
    ...found.map(({ k, published, result }) => ceiling(`inertia of ${k}`, at(result, 'fit', 'inertia'), published, 0.01, best)),
    { what: 'silhouette of 2', ours: at(found[0]?.result, 'fit', 'silhouette'), published: 0.591, tolerance: 0.001, source: best },
  ]
}

async function basket(): Promise<Figure[]> {
  const { fit } = await asked('basket', 'groceries/groceries.csv', { support: '0.006', confidence: '0.25' })
  return [['baskets', 9835], ['items', 169], ['rules', 463]].map(([what, published]) => ({ what: String(what), ours: at(fit, String(what)), published: Number(published), tolerance: 0, source: 'R package arules; each rule is compared in test/conformance/basket.test.ts' }))
}

async function recommendation(): Promise<Figure[]> {
  const { fit } = await asked('recommend', 'online_retail/online_retail.csv.gz', {}, 'customer=CustomerID,item=StockCode,weight=Quantity,date=InvoiceDate')
  const of = (place: number, what: string) => at(fit, 'measured', String(place), what)
  const [popular, cosine, als] = [0, 1, 2] as const
  const here = 'the floor, measured here on the same split'
  const figure = (name: string, place: number, below: number): Figure[] => [['hit rate at 10', 'hitRate'] as const, ['NDCG at 10', 'ndcg'] as const].map(([words, what]) => floor(`${name}: ${words}`, of(place, what), Math.round(of(below, what) * 1000) / 1000, 0.001, here))
  return [...figure('popular', popular, popular), ...figure('item-item cosine', cosine, popular), ...figure('implicit ALS', als, cosine)]
}

export const learnedFigures: readonly FigureSet[] = [
  { title: 'Churn: MLC++', input: 'mlc_churn.csv, rows 1 to 3,333 to learn from, the last 1,667 held out, all columns; seed 1.', figures: churn },
  { title: 'Response: UCI Bank Marketing', input: 'bank_additional_full.csv, 41,188 rows, without duration (known only after the call); stratified, seed 1. With ten folds (FULL_DATA=1): logistic .7925, trees .803.', figures: response },
  { title: 'Uplift: Hillstrom\'s e-mail test', input: 'hillstrom_email_test.csv, visits, one arm against no mail, conversion and spend left out by the program itself; a random half held out, seed 1.', figures: uplift },
  { title: 'Clusters: UCI Wholesale', input: 'wholesale_customers.csv, six columns of spending, standardised over n; 50 starts, seed 1.', figures: clusters },
  { title: 'Basket: Groceries', input: 'groceries.csv, support .006, confidence .25, one item on the right.', figures: basket },
  { title: 'Recommendation: UCI Online Retail', input: 'online_retail.csv, rows with a customer and a quantity above 0; of customers with 5 or more days the last day held out, all products that they had not bought ranked; seed 1.', figures: recommendation },
]
