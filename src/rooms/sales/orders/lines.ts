import { sql, type Transaction } from '../../../platform/database/index.ts'

/** A line of an order with what its product says, as confirmation looks at it. */
export interface OrderLine {
  readonly id: string
  readonly name: string
  readonly quantity: number
  readonly currency: string | null
  /** Of one piece, minor units of `currency`. */
  readonly unitPrice: number | null
  /** 0 to 1. */
  readonly discount: number | null
  /** Lines of a quote or a contract on which its price was agreed. */
  readonly quoteLine: string | null
  readonly contractLine: string | null
  readonly product: string | null
  readonly kind: string | null
  readonly status: string | null
  readonly binned: boolean
  /** Whether the product keeps stock. */
  readonly kept: boolean
}

/** The living lines in their order. */
export function linesOf(tx: Transaction, order: string): Promise<OrderLine[]> {
  return tx.query<OrderLine>(sql`
    select l.id, l.name, l.quantity, l.unit_price_currency as currency, l.unit_price_amount as "unitPrice", l.discount, l.quote_line_id as "quoteLine", l.contract_line_id as "contractLine", p.id as product, p.kind, p.status, coalesce(p.deleted_at is not null, false) as binned,
      coalesce(p.kind = 'goods' and p.stock is not null, false) as kept
    from order_line l left join product p on p.workspace_id = l.workspace_id and p.id = l.product_id
    where l.workspace_id = ${tx.workspaceId} and l.order_id = ${order}::uuid and l.deleted_at is null order by l.position, l.id`)
}
