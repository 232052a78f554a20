/** Each is a question whose answer is the rows that do not hold. */
export const identities: Readonly<Record<string, string>> = {
  'an invoice is the sum of its lines': `
    select i.number from invoice i left join lateral (select coalesce(sum(l.gross_amount), 0) as gross from invoice_line l where l.workspace_id = i.workspace_id and l.invoice_id = i.id and l.deleted_at is null) s on true
    where i.total_amount <> s.gross`,
  'a line is its quantity, price and discount, but for its adjustment': `
    select l.id from invoice_line l where l.total_amount - coalesce(l.adjustment_amount, 0) <> sign(l.quantity) * round(abs(l.quantity::numeric * l.unit_price_amount * (1 - l.discount::numeric)))`,
  'what an order is invoiced for is the sum of the issued lines, and of those asked for': `
    select o.number from "order" o left join lateral (select coalesce(sum(l.gross_amount) filter (where l.standing = 'issued'), 0) as issued, coalesce(sum(l.gross_amount) filter (where l.standing = 'requested'), 0) as asked from invoice_line l where l.workspace_id = o.workspace_id and l.order_id = o.id and l.deleted_at is null) s on true
    where coalesce(o.invoiced_amount, o.invoiced_base) <> s.issued or coalesce(o.invoice_requested_amount, o.invoice_requested_base) <> s.asked`,
  'a line stands as its invoice does': `select l.id from invoice_line l join invoice i on i.workspace_id = l.workspace_id and i.id = l.invoice_id where l.standing <> case i.status when 'sent' then 'issued' else i.status end`,
  'what is left of an invoice is its total and the red ones, and never below nothing': `
    select i.number from invoice i left join lateral (select coalesce(sum(r.total_amount), 0) as red from invoice r where r.workspace_id = i.workspace_id and r.reverses_id = i.id and r.status <> 'void' and r.deleted_at is null) s on true
    where i.colour = 'blue' and i.status in ('issued', 'sent') and (coalesce(i.left_amount, i.left_base) <> i.total_amount + s.red or i.total_amount + s.red < 0)`,
  'a red invoice is below nothing and reverses a blue one of the same customer and currency': `
    select r.number from invoice r left join invoice b on b.workspace_id = r.workspace_id and b.id = r.reverses_id where r.colour = 'red' and (b.id is null or b.colour = 'red' or r.total_amount >= 0 or r.customer_id <> b.customer_id or r.currency <> b.currency)`,
  'what a customer is invoiced for is the sum of blue and red': `
    select c.name from customer c left join lateral (select coalesce(sum(i.total_base), 0) as total from invoice i where i.workspace_id = c.workspace_id and i.customer_id = c.id and i.status in ('issued', 'sent') and i.deleted_at is null) s on true where c.invoiced_base <> s.total`,
  'no two invoices bear one number': `select invoice_number from invoice where invoice_number is not null group by invoice_number having count(*) > 1`,
  'what is left of a receipt is its amount less what was allocated, went back or is held to go back; of one that bounced nothing': `
    select r.number from receipt r left join lateral (select coalesce(sum(p.amount_amount), 0) as paid from payment p where p.workspace_id = r.workspace_id and p.receipt_id = r.id) p on true
      left join lateral (select coalesce(sum(f.amount_amount), 0) as back from refund f where f.workspace_id = r.workspace_id and f.receipt_id = r.id and (f.status = 'paid' or f.status = 'requested' and f.payment_id is null)) f on true
    where r.remaining_amount < 0 or r.remaining_amount <> case when r.reversed_on is null then r.amount_amount - p.paid - f.back else 0 end or (r.reversed_on is not null and p.paid <> 0)`,
  'what an order has received is the sum of what was allocated to it, never more than it comes to': `
    select o.number from "order" o left join lateral (select coalesce(sum(p.amount_amount), 0) as paid from payment p where p.workspace_id = o.workspace_id and p.order_id = o.id) p on true
    where coalesce(o.received_amount, 0) <> p.paid or (o.status in ('confirmed', 'partDelivered', 'delivered', 'closed') and (o.receivable_amount <> o.total_amount - coalesce(o.returned_amount, 0) - p.paid or o.receivable_amount + coalesce(o.returned_amount, 0) < 0))`,
  'what came back of an order is what its returns bring back at its prices, never more than it comes to': `
    select o.number from "order" o cross join lateral (select coalesce(sum(dl.quantity::numeric * l.unit_price_amount), 0) as back from delivery d join delivery_line dl on dl.workspace_id = d.workspace_id and dl.delivery_id = d.id join order_line l on l.workspace_id = dl.workspace_id and l.id = dl.order_line_id
      where d.workspace_id = o.workspace_id and d.order_id = o.id and d.kind = 'return' and d.status = 'signed') r where coalesce(o.returned_amount, 0) <> r.back or o.returned_amount > o.total_amount`,
  'what an invoice is paid is the sum of what was counted for it, never above what is left of it': `
    select i.number from invoice i cross join lateral (select coalesce(sum(p.amount_amount), 0) as paid from payment p where p.workspace_id = i.workspace_id and p.invoice_id = i.id) p
    where coalesce(i.paid_amount, i.paid_base, 0) <> p.paid or p.paid > i.total_amount and i.colour = 'blue'`,
  'a payment of an order that an open invoice stands over is counted for it': `
    select i.number from invoice i join lateral (select l.order_id, sum(l.gross_amount) as share from invoice_line l where l.workspace_id = i.workspace_id and l.invoice_id = i.id and l.order_id is not null and l.deleted_at is null group by 1) s on true
      cross join lateral (select coalesce(sum(p.amount_amount), 0) as paid from payment p where p.workspace_id = i.workspace_id and p.order_id = s.order_id and p.invoice_id is null) free
    where i.colour = 'blue' and i.status in ('issued', 'sent') and i.settlement in ('open', 'part') and free.paid > 0 and not exists (select from invoice r where r.workspace_id = i.workspace_id and (r.reverses_id = i.id or r.status = 'void'))
      and coalesce((select sum(p.amount_amount) from payment p where p.workspace_id = i.workspace_id and p.invoice_id = i.id and p.order_id = s.order_id), 0) < s.share`,
  'the credit of a customer is what is left of its receipts': `
    select c.name from customer c left join lateral (select coalesce(sum(r.remaining_base), 0) as remaining from receipt r where r.workspace_id = c.workspace_id and r.customer_id = c.id and r.deleted_at is null) r on true where coalesce(c.credit_base, 0) <> r.remaining`,
  'stock is what its ledger comes to, never below nothing, and what is promised is there and promised to lines': `
    select p.name from stock_level l join product p on p.workspace_id = l.workspace_id and p.id = l.product_id
      cross join lateral (select coalesce(sum(quantity), 0) as ledger from stock_movement m where m.workspace_id = l.workspace_id and m.product_id = l.product_id) m
      cross join lateral (select coalesce(sum(quantity), 0) as promised from stock_reservation r where r.workspace_id = l.workspace_id and r.product_id = l.product_id) r
      cross join lateral (select coalesce(sum(reserved_quantity::numeric), 0) as shown from order_line o where o.workspace_id = l.workspace_id and o.product_id = l.product_id) s
    where l.on_hand < 0 or l.reserved > l.on_hand or m.ledger <> l.on_hand or r.promised <> l.reserved or s.shown <> l.reserved or p.stock::numeric <> l.on_hand or coalesce(p.stock_reserved, 0)::numeric <> l.reserved`,
  'nobody is sent more than was ordered, and nothing is signed for that was not sent': `select l.id from order_line l where coalesce(l.shipped_quantity, 0) - coalesce(l.returned_quantity, 0) > l.quantity or coalesce(l.signed_quantity, 0) > coalesce(l.shipped_quantity, 0)`,
}
