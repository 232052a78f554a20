/** The page of a form, in the tokens of the application (web/theme/tokens.css), light and dark. */
export const formStyle = `
:root{--ground:#f5f7f6;--card:#fff;--text:#16201e;--muted:#5f6b67;--line:#e2e7e5;--control:#7f8b87;--accent:#0f766e;--on:#fff;--bad:#b42318;--bad-ground:#fdecea;--ok-ground:#e0f1ee}
@media (prefers-color-scheme:dark){:root{--ground:#0f1514;--card:#161e1c;--text:#e6ecea;--muted:#8d9a96;--line:#2a3532;--control:#66756f;--accent:#3cbfae;--on:#06211d;--bad:#f0887b;--bad-ground:#3a1d1a;--ok-ground:#173530}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--text);font:15px/1.5 -apple-system,BlinkMacSystemFont,"Segoe UI","PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",sans-serif}
body.embedded{background:transparent}
main{max-width:560px;margin:0 auto;padding:24px 16px 48px}
.card{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:24px}
.embedded main{padding:0;max-width:none}
.embedded .card{border-radius:8px;padding:16px}
.top{display:flex;justify-content:space-between;align-items:center;gap:16px;margin-bottom:16px;color:var(--muted);font-size:14px}
.top a{color:var(--accent);min-height:24px;display:inline-flex;align-items:center}
.company{overflow-wrap:anywhere}
h1{font-size:22px;line-height:1.3;margin:0 0 20px;overflow-wrap:anywhere}
.intro,.thanks{margin:-8px 0 24px;color:var(--muted);white-space:pre-line;overflow-wrap:anywhere}
.field{margin:0 0 20px;border:0;padding:0;min-width:0}
label,legend{display:block;font-weight:600;margin-bottom:6px;padding:0;overflow-wrap:anywhere}
label small{font-weight:400;color:var(--muted);margin-inline-start:6px}
.help{margin:0 0 6px;color:var(--muted);font-size:14px;overflow-wrap:anywhere}
.wording{white-space:pre-line}
input,select,textarea{width:100%;font:inherit;font-size:16px;color:inherit;background:var(--card);border:1px solid var(--control);border-radius:8px;padding:10px 12px;min-height:44px}
textarea{min-height:112px;resize:vertical}
input:focus-visible,select:focus-visible,textarea:focus-visible,button:focus-visible,a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
[aria-invalid=true]{border-color:var(--bad)}
.wrong{color:var(--bad);font-size:14px;margin:6px 0 0}
.note{border-radius:8px;padding:12px 16px;margin:0 0 20px;background:var(--bad-ground);color:var(--bad)}
.tick{display:flex;align-items:center;gap:12px;font-weight:400;margin:0;min-height:44px}
.tick input{width:20px;height:20px;min-height:0;flex:none;accent-color:var(--accent);padding:0}
button,.button{display:block;width:100%;font:inherit;font-weight:600;color:var(--on);background:var(--accent);border:0;border-radius:8px;min-height:48px;padding:12px;cursor:pointer;text-align:center;text-decoration:none}
button[disabled]{opacity:.6;cursor:default}
.bait{position:absolute;left:-9999px;width:1px;height:1px;overflow:hidden}
.sign{width:40px;height:40px;border-radius:50%;background:var(--ok-ground);color:var(--accent);display:grid;place-items:center;font-size:22px;margin-bottom:16px}
`

/**
 * What the page does beside: it keeps how somebody came here first, on this device, and sends once. Without it the form works as well.
 */
export const formScript = `(function(){
var form=document.querySelector('form');if(!form)return;
try{
var key='guanxi-touch',names=['source','medium','campaign','term','content','page','referrer'],now={};
names.forEach(function(name){var field=form.elements['last.'+name];if(field&&field.value)now[name]=field.value});
now.at=new Date().toISOString();
var first=JSON.parse(localStorage.getItem(key)||'null');
if(!first||typeof first!=='object'||!(Date.now()-Date.parse(first.at)<7776000000)){first=now;localStorage.setItem(key,JSON.stringify(first))}
names.concat('at').forEach(function(name){if(typeof first[name]!=='string')return;var field=document.createElement('input');field.type='hidden';field.name='first.'+name;field.value=first[name].slice(0,2000);form.appendChild(field)});
}catch(error){}
form.addEventListener('submit',function(){var button=form.querySelector('button');setTimeout(function(){button.disabled=true},0)});
window.addEventListener('pageshow',function(event){if(event.persisted)form.querySelector('button').disabled=false});
var wrong=form.querySelector('[aria-invalid=true]');if(wrong)wrong.focus();
})();`
