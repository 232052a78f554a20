import { linkStyle } from './linkStyle.ts'

/** The pages of a shop: those of a document, wider, with products as cards; made for a phone first. */
export const shopStyle = `${linkStyle}
main.shop{max-width:1080px}
.shop .top{max-width:none;flex-wrap:wrap;gap:8px 16px;margin-bottom:16px}
.shop .top .company{font-weight:700;color:var(--text);font-size:17px;flex:1 1 auto;text-decoration:none}
.shop .top nav{display:flex;gap:4px 16px;flex-wrap:wrap;align-items:center}
.shop .top nav a,.shop .top nav button{min-height:36px;display:inline-flex;align-items:center}
.shop .top form{margin:0}
button.link{width:auto;background:none;color:var(--accent);font-weight:400;padding:0;min-height:36px;border-radius:4px}
.find{display:flex;gap:8px;margin:0 0 16px}
.find input{flex:1;min-width:0}
.find button{width:auto;padding:0 20px;min-height:44px}
.chips{display:flex;flex-wrap:wrap;gap:8px;margin:0 0 20px;padding:0;list-style:none}
.chips a{display:inline-flex;align-items:center;min-height:36px;padding:0 14px;border:1px solid var(--line);border-radius:18px;background:var(--card);color:var(--text);text-decoration:none;font-size:14px}
.chips a[aria-current]{border-color:var(--accent);color:var(--accent);font-weight:600}
.products{display:grid;grid-template-columns:repeat(auto-fill,minmax(220px,1fr));gap:16px;list-style:none;margin:0;padding:0}
.product{display:flex;flex-direction:column;background:var(--card);border:1px solid var(--line);border-radius:12px;overflow:hidden;color:inherit;text-decoration:none;height:100%}
.product:hover{border-color:var(--accent)}
.product .words{padding:12px 16px 16px;display:flex;flex-direction:column;gap:4px;flex:1}
.product .name{font-weight:600;overflow-wrap:anywhere}
.product .muted,.muted{color:var(--muted);font-size:13px;overflow-wrap:anywhere}
.product .price{margin-top:auto;padding-top:8px}
.price{font-variant-numeric:tabular-nums;font-size:17px;font-weight:700}
.product .why{color:var(--accent);font-size:13px;overflow-wrap:anywhere}
.order{margin:0 0 12px}.order a{color:var(--accent);margin-inline-start:8px}
.price small{font-weight:400}
.price s{font-weight:400;color:var(--muted);font-size:13px;margin-inline-start:8px}
.picture{aspect-ratio:4/3;background:var(--ground);display:grid;place-items:center;color:var(--muted);font-size:40px;overflow:hidden}
img.picture{width:100%;object-fit:contain;background:#fff}
.gallery{display:flex;flex-direction:column;gap:8px}.gallery .picture{aspect-ratio:1}
.gallery ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(72px,1fr));gap:8px;list-style:none;margin:0;padding:0}
.gallery li .picture{border:1px solid var(--line);border-radius:6px;font-size:0}
.picture.small{width:48px;height:48px;aspect-ratio:1;flex:none;border-radius:6px;font-size:20px;border:1px solid var(--line)}
.withPicture{display:flex;gap:12px;align-items:center}
.stock{display:inline-flex;align-items:center;gap:6px;font-size:13px}
.stock::before{content:'';width:8px;height:8px;border-radius:50%;background:var(--muted);flex:none}
.stock.inStock::before{background:var(--accent)}
.stock.low::before{background:#b7791f;border-radius:2px}
.stock.out::before{background:none;border:2px solid var(--bad)}
.more{display:block;margin:24px auto 0;max-width:320px}
.detail{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1.2fr);gap:24px}
.detail .picture{border-radius:8px;font-size:72px}
.detail h1{margin-bottom:8px}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.detail .price{font-size:24px;margin:12px 0}
.detail .facts{margin:16px 0}
.aboutText{white-space:pre-line;overflow-wrap:anywhere;margin:0}.card.words{margin-top:16px}
.tiers{margin:16px 0;width:100%;border-collapse:collapse}
.tiers th,.tiers td{padding:8px;border-bottom:1px solid var(--line);text-align:left;font-weight:400}
.tiers th{color:var(--muted);font-size:13px}.tiers td:last-child,.tiers th:last-child{text-align:right}
.buy{display:flex;gap:8px;margin:16px 0 0;align-items:flex-end}
.buy label{margin:0;font-weight:400;font-size:13px;color:var(--muted)}
.buy input{width:110px;display:block}
.buy button{flex:1;min-height:44px}
.cart .lines input{width:96px;min-height:40px;padding:6px 10px;text-align:right}
.cart .lines form{display:inline-flex;gap:12px;align-items:center;justify-content:flex-end}
.cart .lines button{min-height:36px;width:auto}
.shop p a{color:var(--accent)}
.cart .warn{display:block;color:var(--bad);font-size:13px;font-weight:400}
.cart .ok{display:block;font-size:13px;font-weight:400}
.two{display:grid;grid-template-columns:minmax(0,1.4fr) minmax(0,1fr);gap:24px;align-items:start}
.actions{display:flex;gap:12px;margin-top:16px;flex-wrap:wrap}.actions>*{flex:1 1 200px}
a.plain{display:block;text-align:center;border:1px solid var(--control);border-radius:8px;min-height:48px;padding:12px;color:var(--text);text-decoration:none;font-weight:600}
.coupon{display:flex;gap:8px;margin:16px 0 0;align-items:flex-end}.coupon .field{flex:1;margin:0}.coupon button{width:auto;padding:0 20px;min-height:44px}
.pay{border:1px solid var(--line);border-radius:8px;padding:16px;margin:16px 0}
.pay h2,.two h2{font-size:17px;margin:0 0 12px}
.pay dd{font-weight:600;overflow-wrap:anywhere;user-select:all}
.terms{max-height:180px;overflow:auto;white-space:pre-line;border:1px solid var(--line);border-radius:8px;padding:12px;font-size:13px;color:var(--muted);margin:0 0 12px}
fieldset.places{border:0;padding:0;margin:0 0 16px;min-width:0}.places legend{font-weight:600;padding:0;margin:0 0 4px}.places .tick{align-items:flex-start;font-weight:400}form:has(.places input:not([value=""]):checked) .field:has(#address){display:none}.places .lines{white-space:pre-line;overflow-wrap:anywhere}
.orders{list-style:none;margin:0;padding:0}.orders li{border-bottom:1px solid var(--line)}.orders a{display:flex;justify-content:space-between;gap:16px;padding:14px 0;color:inherit;text-decoration:none}
@media (max-width:640px){
.products{grid-template-columns:repeat(2,minmax(0,1fr));gap:10px}
.product .words{padding:10px 12px 12px}
.detail,.two{grid-template-columns:minmax(0,1fr);gap:16px}
.shop .lines tr{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}
.cart .lines td.number{align-items:center}
.cart .lines td:nth-child(3){grid-column:1/-1;order:1}
}
`
