(()=>{var d=document,s=d.currentScript,q=s.src.replace(/\/embed\/.*/,"/api/v1/reads"),a=s.dataset.article,c=d.querySelector("link[rel=canonical]"),u=s.dataset.url||(c?c.href:location.href),l=3e3,t,b,
f=n=>(""+n).replace(/\B(?=(\d{3})+$)/g,"."),
w=(i,n)=>n==null||d.querySelectorAll("[data-kenhtin-reads]").forEach(e=>{var k=e.dataset.kenhtinReads||a;(k||i)==i&&(e.textContent=f(n))}),
p=()=>{t=l=0;fetch(q,{method:"POST",keepalive:true,credentials:"omit",body:JSON.stringify(a?{article:a}:{url:u})}).then(r=>r.json()).then(j=>w(j.article,j.reads)).catch(()=>{})},
v=()=>{if(!l)return;if(d.visibilityState=="visible"){if(!t){b=Date.now();t=setTimeout(p,l)}}else if(t){clearTimeout(t);t=0;l=Math.max(1,l-Date.now()+b)}};
d.addEventListener("visibilitychange",v);v()})()
