// A text says "main.ts" and "e.g." more often than it names a rare domain, so a domain without a scheme
// counts only below a country's domain (ISO 3166, IANA root zone) or one of the generic ones in wide use.
const countries =
  'ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf cg ch ' +
  'ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gd ge gf gg gh gi gl gm ' +
  'gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la ' +
  'lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np ' +
  'nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sk sl sm sn so sr ss st su ' +
  'sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw';
const generic =
  'com org net edu gov mil int info biz name pro aero coop museum jobs mobi travel tel cat asia post app dev page blog news ' +
  'shop store site online website web tech xyz club live life world today space cloud digital agency studio design media ' +
  'social network email chat video photo photos pics gallery art music band games game fun academy school university ' +
  'education health care clinic fitness food cafe bar restaurant hotel house homes properties finance money bank capital ' +
  'fund ventures company business inc ltd llc gmbh group team work works jobs careers events party wiki guide tips help ' +
  'support zone link click one top vip win bet eco green earth bio nyc london berlin paris tokyo google youtube new how ' +
  'foundation community solutions systems software services tools codes marketing press report review reviews church city';
const known = new Set(`${countries} ${generic}`.split(' '));

export function isTopLevelDomain(label: string): boolean {
  return known.has(label.toLowerCase()) || /^xn--[a-z0-9-]+$/i.test(label);
}
