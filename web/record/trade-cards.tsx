import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { type Row, textOf } from '../data/values.ts'
import { CrossSellCard, InsightCard } from '../scores/card.tsx'
import { RunCard } from '../scores/run-card.tsx'
import { PicturesCard } from '../products/pictures.tsx'
import { AudienceCard } from '../pricing/audience.tsx'
import { TryPrice } from '../pricing/try.tsx'
import { GivenLinks } from '../links/given-links.tsx'
import { QuoteCards } from '../quotes/cards.tsx'
import { RivalCards } from '../rivals/cards.tsx'
import { StockCard } from '../stock/card.tsx'
import { CampaignCard } from '../earned/campaign-card.tsx'
import { CreditCard } from '../targets/credit-card.tsx'
import { SupplierCard } from '../suppliers/card.tsx'

/** What a trade tells beside its own records: prices of a product, who is whom a list is for, rivals in a deal, suppliers side by side, how the price of a quote's line came about. */
export function TradeCards({ object, row, line }: { readonly object: ResolvedObject; readonly row: Row; /** The line that is chosen. */ readonly line?: string | undefined }) {
  switch (object.name) {
    case 'product': return <><PicturesCard row={row} /><StockCard row={row} /><TryPrice product={{ id: row.id, title: textOf(row['name']) }} version={row.version} /></>
    case 'priceList': return <><AudienceCard row={row} /><TryPrice version={row.version} /></>
    case 'opportunity': return <><InsightCard object="opportunity" row={row} /><CreditCard object={object} row={row} /><RivalCards object={object} row={row} /></>
    case 'lead': return <InsightCard object="lead" row={row} />
    case 'campaign': return <><InsightCard object="campaign" row={row} /><CampaignCard row={row} /></>
    case 'campaignMember': return <InsightCard object="campaignMember" row={row} />
    case 'modelRun': return <RunCard row={row} />
    case 'customer': return <InsightCard object="customer" row={row} />
    case 'order': return <><CrossSellCard row={row} /><CreditCard object={object} row={row} /></>
    case 'competitor': return <RivalCards object={object} row={row} />
    case 'quote': return <><QuoteCards row={row} line={line} /><CrossSellCard row={row} /></>
    case 'statement': return <GivenLinks object="statement" row={row} />
    case 'supplier': return <SupplierCard row={row} />
    default: return null
  }
}
