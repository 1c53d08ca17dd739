import { rmSync, readFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { readConfig } from "./app/platform/config.server";
import { openDatabase, write } from "./app/platform/database.server";
import { migrateDatabase } from "./app/platform/migrations.server";
import { makeLogger } from "./app/platform/log.server";
import { startServer } from "./scripts/server/start";
import { callTemplate, planRoundTemplate } from "./app/calls/call-template";
import { createRound } from "./app/calls/create-round.server";
import { flagsOf } from "./app/people/roles";
const S="/tmp/intake-shots"; const url="file:/tmp/intake-look.db";
for (const x of ["","-wal","-shm"]) rmSync("/tmp/intake-look.db"+x,{force:true});
const cfg = readConfig({DEMO:"1",PORT:"3201",DATABASE_URL:url},1); if(!cfg.ok) throw cfg;
await migrateDatabase(url,"/work/wt/intake/prisma/migrations");
const db = openDatabase(url);
const ids = await write(db, async tx => {
  const call = await tx.call.create({data:{...callTemplate}});
  const roundId = await createRound(tx,{callId:call.id,template:planRoundTemplate,actorId:null,now:new Date()});
  const u = async (name:string, roles:any)=>{const x=await tx.user.create({data:{name,email:name.replace(/ /g,".")+"@example.org"}});await tx.participation.create({data:{roundId,userId:x.id,invitedAt:new Date(),...flagsOf(roles)}});return x.id};
  return {roundId, coord: await u("Ans de Vries",["coordinator"]), member: await u("Mia Lid",["member"])};
});
await db.$disconnect();
const server = await startServer({config:cfg.config,log:makeLogger("warn"),buildPath:"/work/wt/intake/build"});
const axe = readFileSync("/work/wt/intake/node_modules/axe-core/axe.min.js","utf8");
const b = await chromium.launch({executablePath:"/usr/bin/chromium",args:["--no-sandbox","--disable-gpu","--disable-quic","--no-first-run","--disable-background-networking","--disable-component-update","--disable-sync"]});
try {
  const enter = async (id:string, js=true)=>{ console.log("enter",b.isConnected()); const c=await b.newContext({locale:"nl-NL",javaScriptEnabled:js,bypassCSP:js}); const p=await c.newPage(); p.on("pageerror",e=>console.log("PAGEERROR",e.message)); p.on("console",m=>{if(m.type()==="error")console.log("CONSOLE",m.text())}); await p.goto("http://localhost:3201/demo"); await p.request.post("http://localhost:3201/demo",{form:{user:id},headers:{origin:"http://localhost:3201"}}); return p; };
  const shot = async (p:any,name:string, widths=[1440,820,390])=>{ for(const w of widths){ await p.setViewportSize({width:w,height:900}); await p.waitForTimeout(150); await p.screenshot({path:`${S}/${name}-${w}.png`,fullPage:true}); const ov=await p.evaluate(()=>document.documentElement.scrollWidth-document.documentElement.clientWidth); if(ov>0)console.log("OVERFLOW",name,w,ov);} await p.setViewportSize({width:1440,height:900});
    if (name.startsWith("preview-resub")||name==="preview-held") return; try { await p.evaluate(axe); const r=await p.evaluate(()=>(window as any).axe.run(document,{runOnly:["wcag2a","wcag2aa","wcag21aa","wcag22aa","best-practice"]})); for(const v of r.violations)console.log("AXE",name,v.id,v.nodes.length,v.nodes[0].html.slice(0,160)); } catch(e:any){ console.log("axe skipped",name,e.message.slice(0,60)) } };
  const R="http://localhost:3201/rounds/plannen-2021";
  const p = await enter(ids.coord);
  await p.goto(R+"/plans"); await shot(p,"plans-empty",[1440,390]);
  await p.goto(R+"/import"); await shot(p,"import-empty");
  // errors
  await p.click("text=Bekijk het bestand"); await p.waitForSelector(".field-error"); console.log("nofile:",await p.textContent(".field-error"));
  await p.setInputFiles("input[type=file]",{name:"leeg.csv",mimeType:"text/csv",buffer:Buffer.from("")}); await p.click("text=Bekijk het bestand"); await p.waitForTimeout(500); console.log("empty:",await p.textContent(".field-error"));
  await p.setInputFiles("input[type=file]",{name:"oud.xls",mimeType:"x",buffer:Buffer.from([0xd0,0xcf,0x11,0xe0,1,2,3])}); await p.click("text=Bekijk het bestand"); await p.waitForTimeout(500); console.log("old:",await p.textContent(".field-error"));
  await p.setInputFiles("input[type=file]","/tmp/groot.csv"); await p.click("text=Bekijk het bestand"); await p.waitForTimeout(4000); console.log("big:",await p.textContent("form .notice, .field-error")); await shot(p,"import-error",[1440]);
  await p.setInputFiles("input[type=file]","/work/shared/samples/plans-fonds-export.csv"); await p.click("text=Bekijk het bestand"); await p.waitForURL(/import\/c/); await shot(p,"preview-new");
  await p.click("summary:has-text('Bekijk de kolommen')"); await shot(p,"preview-columns");
  // correct a column
  await p.selectOption("#column-5","phone"); await p.click("text=Pas kolommen aan"); await p.waitForTimeout(800); await p.waitForTimeout(1500); console.log(await p.evaluate(()=>[...document.querySelectorAll("#column-31 option")].filter((o:any)=>o.selected||o.defaultSelected).map((o:any)=>[o.value,o.selected,o.defaultSelected]))); console.log("after correct:", await p.inputValue("#column-5"), await p.inputValue("#column-31"), (await p.textContent("body"))!.includes("opnieuw gelezen"));
  await p.click("summary:has-text('Bekijk de kolommen')").catch(()=>{}); 
  if(!(await p.isVisible("#column-5"))) await p.click("summary:has-text('Bekijk de kolommen')");
  await p.selectOption("#column-5","extra"); await p.selectOption("#column-31","phone"); await p.click("text=Pas kolommen aan"); await p.waitForTimeout(800);
  console.log("back:", await p.inputValue("#column-5"), await p.inputValue("#column-31"));
  await p.click("button:has-text('Importeer')"); await p.waitForURL(/plans$/); await p.waitForTimeout(300); await shot(p,"plans");
  // no-js second file
  const n = await enter(ids.coord,false);
  await n.goto(R+"/import"); await n.setInputFiles("input[type=file]","/work/shared/samples/plans-resubmission.csv"); await n.click("button:has-text('Bekijk het bestand')"); console.log("nojs at", n.url());
  await shot(n,"preview-resub"); 
  const db2=openDatabase(url); const d=await db2.plan.findFirstOrThrow({where:{dossierNumber:"2021-BB-0438"}}); const cr=await db2.mandatoryCriterion.findFirstOrThrow(); await write(db2,tx=>tx.verdict.create({data:{planId:d.id,criterionId:cr.id,verdict:"pass",planVersion:1,suggestion:"pass",screenedById:"x",screenedAt:new Date()}})); 
  await n.click("button:has-text('Importeer')"); console.log("stale?", n.url(), (await n.textContent("[role=alert]"))?.slice(0,120));
  await shot(n,"preview-held");
  await n.check("input[name=take]"); await n.click("button:has-text('Importeer')"); console.log("nojs done", n.url(), (await n.textContent("body"))!.match(/Het bestand is geïmporteerd[^.]*\./)?.[0]);
  await p.goto(R+"/plans/"+d.id); await shot(p,"plan-staff"); await p.emulateMedia({media:"print"}); await p.pdf({path:S+"/plan.pdf"}).catch(()=>{}); await p.screenshot({path:S+"/plan-print.png",fullPage:true}); await p.emulateMedia({media:"screen"});
  await p.goto(R+"/import"); await shot(p,"import-earlier"); await p.click("table a"); await p.waitForTimeout(500); await shot(p,"import-finished",[1440]);
  await p.goto(R+"/import"); await p.setInputFiles("input[type=file]","/work/shared/samples/plans-ms-forms-nl.xlsx"); await p.click("text=Bekijk het bestand"); await p.waitForURL(/import\/c/); await shot(p,"preview-xlsx",[1440]); await p.click("text=Gooi dit bestand weg"); await p.waitForTimeout(300); await p.screenshot({path:S+"/discard.png"}); await p.click("button:has-text('Gooi weg')"); await p.waitForURL(/import$/); await p.waitForTimeout(300); await shot(p,"import-discarded",[1440]);
  await write(db2,async tx=>{await tx.round.update({where:{id:ids.roundId},data:{phase:"screening"}})});
  const mm=await enter(ids.member); await mm.goto(R+"/plans/"+d.id); await shot(mm,"plan-undeclared",[1440,390]);
  await write(db2,tx=>tx.interest.create({data:{userId:ids.member,planId:d.id,kind:"none",declaredAt:new Date()}})); await mm.goto(R+"/plans/"+d.id); await shot(mm,"plan-member",[1440,390]);
  const t=performance.now(); for(let i=0;i<5;i++) await p.request.get(R+"/plans"); console.log("plans ms",(performance.now()-t)/5);
  await db2.$disconnect();
} finally { await b.close(); await server.stop(); }
process.exit(0);
