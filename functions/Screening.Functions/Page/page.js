// One page, no parts from elsewhere. Everything that comes from outside is shown as text, never as markup.
const words = {
  en: {
    title: 'Screening', lead: 'Goods against China’s rare-earth export controls. One item a line.', goods: 'Goods text',
    hs: 'Tariff code', cas: 'CAS number', asOf: 'Date of shipment', key: 'Function key', check: 'Check',
    file: 'or drop a manifest, invoice or document here', more: 'More lines', other: '中文', otherLang: 'zh',
    caution: 'No listed item found means: none in this edition, as of this date, in this text. It is not legal advice.',
    empty: 'Write or paste the goods text first.', tooMany: 'More than 1,000 lines: drop them as a file.', working: 'Checking…',
    sending: 'Sending the file…', waiting: 'The file is being read and screened…', needKey: 'The server asks for a function key.',
    failed: 'The server could not be reached.', line: 'line', ask: 'Ask the supplier', decided: 'Decided', edition: 'Edition',
    verdict: { controlled: 'Controlled', review: 'Review', noMatch: 'No listed item found' },
    licence: { required: 'licence required', uncertain: 'licence uncertain', review: 'licence after review', notInForce: 'listed, not in force', none: '' },
    status: { notYet: 'not yet in force', inForce: 'in force', suspended: 'suspended', uncertain: 'uncertain', repealed: 'repealed' },
    match: { listed: 'listed', missingFacts: 'facts missing', nearThreshold: 'near the threshold', presumedOutside: 'presumed outside', grey: 'no official statement' },
    kinds: null, summary: (c, r, n) => `${c} controlled, ${r} review, ${n} no listed item found`, rejected: 'The file could not be read: ',
  },
  zh: {
    title: '出口管制筛查', lead: '依据中国稀土相关出口管制公告筛查货物。每行一项。', goods: '货物描述',
    hs: '商品编号', cas: 'CAS 号', asOf: '发运日期', key: '函数密钥', check: '筛查',
    file: '或将舱单、发票或技术文件拖放到此处', more: '更多行', other: 'English', otherLang: 'en',
    caution: '“未发现清单所列物项”仅表示依本版清单、截至该日期、就所给文字未发现。不构成法律意见。',
    empty: '请先输入或粘贴货物描述。', tooMany: '超过 1,000 行，请以文件方式提交。', working: '筛查中……',
    sending: '正在上传文件……', waiting: '正在读取并筛查文件……', needKey: '服务器要求函数密钥。',
    failed: '无法连接服务器。', line: '第', ask: '须询问供应商', decided: '人工决定', edition: '清单版本',
    verdict: { controlled: '属于管制物项', review: '需人工判定', noMatch: '未发现清单所列物项' },
    licence: { required: '须取得许可证', uncertain: '许可要求不确定', review: '判定后确定许可要求', notInForce: '列入清单，该日期未施行', none: '' },
    status: { notYet: '尚未施行', inForce: '施行中', suspended: '暂停实施', uncertain: '状态不确定', repealed: '已废止' },
    match: { listed: '符合条目', missingFacts: '缺少信息', nearThreshold: '接近阈值', presumedOutside: '一般不属于', grey: '无官方说明' },
    kinds: {
      name: '名称', formula: '化学式', cas: 'CAS 号', tariffCode: '商品编号', composition: '成分', grade: '牌号', parameter: '参数',
      purpose: '用途', negation: '否定表述', context: '上下文', llm: '模型判读', ocr: '图像识别',
    },
    summary: (c, r, n) => `管制 ${c} 项，待判定 ${r} 项，未发现 ${n} 项`, rejected: '文件无法读取：',
  },
};

const at = id => document.getElementById(id);
const lines = 100;
let language = (navigator.language || 'en').startsWith('zh') ? 'zh' : 'en';
let shown = [];
let next = null;
let counts = null;

const text = () => words[language];

const node = (tag, className, content) => {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (content !== undefined) made.textContent = content;
  return made;
};

const say = (message, isBad = false) => {
  at('message').textContent = message;
  at('message').className = isBad ? 'bad' : '';
};

const call = async (path, options = {}) => {
  const headers = { ...options.headers };
  if (at('key').value) headers['x-functions-key'] = at('key').value;
  const answer = await fetch(path, { ...options, headers });
  if (answer.status === 401) {
    at('keyField').hidden = false;
    at('key').focus();
    throw new Error(text().needKey);
  }
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.detail);
  return body;
};

// The places that findings rest on, as spans of UTF-16 units, which is what JavaScript counts in.
const marked = item => {
  const spans = item.findings.flatMap(f => f.evidence).filter(e => e.length > 0 && !e.field && e.kind !== 'context')
    .map(e => [e.start, e.start + e.length]).sort((a, b) => a[0] - b[0]);
  const line = node('p', 'goods');
  let end = 0;
  for (const [start, stop] of spans) {
    if (stop <= end) continue;
    line.append(item.text.slice(end, Math.max(start, end)), node('mark', '', item.text.slice(Math.max(start, end), stop)));
    end = stop;
  }
  line.append(item.text.slice(end));
  return line;
};

const finding = found => {
  const zh = language === 'zh';
  const box = node('div', 'finding');
  const head = node('p');
  head.append(node('span', 'code', found.entry), ' ', node('span', 'tags', `${found.measure} · ${text().status[found.status]} · ${text().match[found.match]}`));
  box.append(head, node('p', '', zh ? found.whyZh : found.why));
  const basis = node('ul');
  for (const e of found.evidence.filter(e => e.kind !== 'context' || e.field)) {
    const quoted = `“${e.field ? e.value : e.text}”`;
    basis.append(node('li', '', zh ? `${quoted}（${text().kinds[e.kind]}）` : `${quoted}: ${e.says}`));
  }
  if (basis.childElementCount) box.append(basis);
  if (found.missing.length) {
    box.append(node('p', 'ask', text().ask));
    const questions = node('ul');
    questions.append(...found.missing.map(m => node('li', '', zh ? m.questionZh : m.question)));
    box.append(questions);
  }
  return box;
};

const card = item => {
  const made = node('li', `item ${item.verdict}`);
  const head = node('div', 'head');
  head.append(node('span', 'verdict', text().verdict[item.verdict]), node('span', 'licence', text().licence[item.licence]));
  if (item.where) head.append(node('span', 'place', item.where));
  made.append(head, marked(item), ...item.findings.map(finding));
  for (const issue of item.issues || []) made.append(node('p', 'finding', `${issue.message} ${issue.whatToDo || ''}`));
  if (item.decided) made.append(node('p', 'decided', `${text().decided}: ${text().verdict[item.decided.verdict]} ${text().licence[item.decided.licence]}`));
  return made;
};

const show = () => {
  document.documentElement.lang = language;
  document.title = text().title;
  for (const place of document.querySelectorAll('[data-text]')) place.textContent = text()[place.dataset.text];
  at('language').textContent = text().other;
  at('language').lang = text().otherLang;
  at('results').replaceChildren(...shown.map(card));
  at('more').hidden = !next;
  at('summary').hidden = !counts;
  at('summary').textContent = counts ? text().summary(...counts) : '';
  if (shown.length) at('edition').textContent = `${text().edition} ${shown[0].edition}, ${shown[0].asOf}`;
};

const clear = () => {
  shown = [];
  next = null;
  counts = null;
  show();
};

const busy = async work => {
  at('check').disabled = true;
  clear();
  try {
    await work();
    say('');
  } catch (error) {
    say(error instanceof TypeError ? text().failed : error.message, true);
  } finally {
    at('check').disabled = false;
    show();
  }
};

const check = () => busy(async () => {
  const goods = at('goods').value.split('\n').map(line => line.trim()).filter(Boolean);
  const one = { hs: at('hs').value.trim() || null, cas: at('cas').value.trim() || null, asOf: at('asOf').value || null };
  if (!goods.length && !one.hs && !one.cas) throw new Error(text().empty);
  if (goods.length > 1000) throw new Error(text().tooMany);
  say(text().working);
  const items = goods.length ? goods.map(line => ({ text: line, ...one })) : [{ text: '', ...one }];
  shown = await call('check', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(items) });
  const of = verdict => shown.filter(item => item.verdict === verdict).length;
  counts = [of('controlled'), of('review'), of('noMatch')];
});

const page = async () => {
  const { url, after } = next;
  const found = await call(`${url}${after ? `&continuation=${after}` : ''}`);
  shown = [...shown, ...found.items];
  next = found.continuation ? { url, after: found.continuation } : null;
};

const screen = file => busy(async () => {
  say(text().sending);
  const { id } = await call(`screenings?name=${encodeURIComponent(`page/${file.name}`)}`, { method: 'POST', body: file });
  say(text().waiting);
  let screening;
  do {
    await new Promise(done => setTimeout(done, 400));
    screening = await call(`screenings/${id}`);
  } while (!['done', 'rejected', 'failed'].includes(screening.state));
  if (screening.state !== 'done') throw new Error(text().rejected + screening.reason);
  counts = [screening.controlled, screening.review, screening.noMatch];
  next = { url: `screenings/${id}/items?pageSize=${lines}`, after: null };
  await page();
});

at('ask').addEventListener('submit', event => { event.preventDefault(); check(); });
at('file').addEventListener('change', event => { if (event.target.files[0]) screen(event.target.files[0]); event.target.value = ''; });
at('drop').addEventListener('dragover', event => { event.preventDefault(); at('drop').classList.add('over'); });
at('drop').addEventListener('dragleave', () => at('drop').classList.remove('over'));
at('drop').addEventListener('drop', event => {
  event.preventDefault();
  at('drop').classList.remove('over');
  if (event.dataTransfer.files[0]) screen(event.dataTransfer.files[0]);
});
at('more').addEventListener('click', async () => { await page(); show(); });
at('language').addEventListener('click', () => { language = language === 'en' ? 'zh' : 'en'; show(); });
show();
