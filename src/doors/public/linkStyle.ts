import { formStyle } from './style.ts'

/** The page of a document that was sent by link: that of a form, wider, with a table that becomes cards on a phone, and fit to be printed. */
export const linkStyle = `${formStyle}
main.wide{max-width:840px}
.card.narrow{max-width:560px;margin:0 auto}
.top{max-width:840px;margin-left:auto;margin-right:auto}
.told{border-radius:8px;padding:12px 16px;margin:0 0 20px;background:var(--ok-ground)}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:12px 24px;margin:0 0 20px}
.facts dt{color:var(--muted);font-size:13px}.facts dd{margin:2px 0 0;overflow-wrap:anywhere}
table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
.lines th{text-align:left;font-weight:400;color:var(--muted);font-size:13px;padding:8px;border-bottom:1px solid var(--line)}
.lines td{padding:10px 8px;border-bottom:1px solid var(--line);vertical-align:top}
.lines .number{text-align:right;white-space:nowrap}
.lines .name{overflow-wrap:anywhere}
.lines .left td{color:var(--muted)}
.lines .left .number:last-child{text-decoration:line-through}
.lines .tick{min-height:28px;gap:10px;align-items:flex-start}
.about{display:block;color:var(--muted)}
small{color:var(--muted);font-size:13px}
.objection{margin-top:8px;font-weight:400}
.sums{width:auto;min-width:280px;margin:16px 0 16px auto}
.sums th{text-align:left;font-weight:400;color:var(--muted);padding:4px 24px 4px 0}
.sums td{text-align:right;padding:4px 8px 4px 0}
.sums .strong th,.sums .strong td{font-weight:700;color:var(--text);border-top:1px solid var(--line);padding-top:8px;font-size:17px}
.remark{white-space:pre-line;color:var(--muted);overflow-wrap:anywhere}
.answer{border:0;border-top:1px solid var(--line);margin:16px 0 0;padding:20px 0 0;min-width:0}
.answer legend{float:left;width:100%;font-size:17px}.answer legend+*{clear:both}
details{margin-top:16px}summary{cursor:pointer;color:var(--accent);min-height:24px}
details .field{margin-top:12px}
button.plain{background:transparent;color:var(--text);border:1px solid var(--control)}
.fine{color:var(--muted);font-size:13px;text-align:center}
@media (max-width:640px){
.card{padding:16px}
.lines thead{display:none}
.lines tr{display:grid;grid-template-columns:1fr 1fr;gap:4px 16px;padding:12px 0;border-bottom:1px solid var(--line)}
.lines td{display:flex;justify-content:space-between;gap:8px;padding:0;border:0}
.lines .name{grid-column:1/-1;display:block;font-weight:600}
.lines td[data-label]::before{content:attr(data-label);color:var(--muted);font-size:13px;font-weight:400}
.sums{width:100%}
}
@media print{body{background:#fff;color:#000}.card{border:0;padding:0}.answer,.top a,.fine{display:none}}
`

/** What the page does beside: it reckons the sums anew while lines are chosen, and sends once. Without it the answer says what was chosen as well. */
export const linkScript = `(function(){
var form=document.querySelector('form'),sums=document.getElementById('sums');if(!form||!sums)return;
var last=0;
form.addEventListener('change',function(event){
if(event.target.name!=='chosen')return;
var boxes=Array.prototype.slice.call(form.querySelectorAll('input[name=chosen]')),mine=++last;
boxes.forEach(function(box){box.closest('tr').className=box.checked?'':'left'});
var chosen=boxes.filter(function(box){return box.checked}).map(function(box){return box.value}).join(',');
sums.setAttribute('aria-busy','true');
fetch(location.pathname+'/sums?lang='+form.elements.lang.value+'&chosen='+encodeURIComponent(chosen),{credentials:'omit'}).then(function(answer){return answer.json()}).then(function(said){
if(mine!==last||!said.sums||!said.sums.length)return;
sums.textContent='';sums.removeAttribute('aria-busy');
said.sums.forEach(function(sum){var row=document.createElement('tr'),label=document.createElement('th'),value=document.createElement('td');if(sum.strong)row.className='strong';label.scope='row';label.textContent=sum.label;value.textContent=sum.value;row.appendChild(label);row.appendChild(value);sums.appendChild(row)});
}).catch(function(){sums.removeAttribute('aria-busy')});
});
form.addEventListener('submit',function(){setTimeout(function(){form.querySelectorAll('button').forEach(function(button){button.disabled=true})},0)});
window.addEventListener('pageshow',function(event){if(event.persisted)form.querySelectorAll('button').forEach(function(button){button.disabled=false})});
var wrong=form.querySelector('[aria-invalid=true]');if(wrong)wrong.focus();
})();`
