// Writes the made-up part of the sample: node generate.mjs [FOLDER]
//
// Every figure of a district, commune, ward or department comes from here, from one seed: the same script
// gives the same bytes on every machine. The published figures of the province (*-cong-bo.csv), the rule books and
// sample.json are written by hand and only read here.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2] ?? here);
const SEED = "lai-chau-2025";

// ---------------------------------------------------------------------------------------------- chance and numbers

/** A number in [0, 1) that depends on the seed and the key alone, so that a new figure moves no other. */
function chance(...key) {
  let hash = 2166136261;
  for (const letter of `${SEED}|${key.join("|")}`) {
    hash = Math.imul(hash ^ letter.codePointAt(0), 16777619);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 2246822507);
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
}

const between = (low, high, ...key) => low + (high - low) * chance(...key);
const whole = (low, high, ...key) => Math.floor(between(low, high + 1, ...key));
const round = (x, decimals) => Number(Math.round(Number(`${x}e${decimals}`)) + `e-${decimals}`);
const step = (x, size) => Math.round(x / size) * size;
/** One of a list for a unit, the same in every attempt. */
const oneOf = (list, unit) => list[whole(0, list.length - 1, "one", unit.code)];
/** Hundredths of a point, as a whole number: points are added without binary noise. */
const hundredths = (x) => Math.round(x * 100);

const vi = (x) => {
  if (x === "" || x === null || x === undefined) return "";
  const [int, fraction] = String(x).split(".");
  const dotted = int.replace(/\B(?=(\d{3})+(?!\d))/g, ".");
  return fraction ? `${dotted},${fraction}` : dotted;
};
const viDate = (iso) => (iso ? iso.split("-").reverse().join("/") : "");

const quoted = (cell, separator) => {
  const text = String(cell ?? "");
  return text.includes(separator) || text.includes('"') || text.includes("\n") ? `"${text.replaceAll('"', '""')}"` : text;
};
function write(name, header, rows, separator) {
  mkdirSync(out, { recursive: true });
  const lines = [header, ...rows].map((row) => row.map((cell) => quoted(cell, separator)).join(separator));
  writeFileSync(join(out, name), lines.join("\n") + "\n", "utf8");
}
const writeVietnamese = (name, header, rows) => write(name, header, rows, ";");
const writeEnglish = (name, header, rows) => write(name, header, rows, ",");

const slug = (text) =>
  text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d").replace(/Đ/g, "D").toLowerCase().replaceAll(" ", "-");

const roman = ["", "I", "II", "III", "IV"];
/** A period as people write it: "quý I/2024", "9 tháng năm 2024", "năm 2024". */
function spoken(period) {
  const [year, part] = period.split("-");
  if (!part) return `năm ${year}`;
  if (part.startsWith("Q")) return `quý ${roman[part[1]]}/${year}`;
  if (part === "H1") return `6 tháng đầu năm ${year}`;
  if (part === "H2") return `6 tháng cuối năm ${year}`;
  return part.endsWith("M") ? `${parseInt(part, 10)} tháng năm ${year}` : `tháng ${parseInt(part, 10)}/${year}`;
}
const titled = (period) => spoken(period).replace(/^./, (letter) => letter.toUpperCase());

/** Days after (or before) a day, ISO. */
function shift(iso, days) {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86400000).toISOString().slice(0, 10);
}

// ---------------------------------------------------------------------------------------------------------- units

const poor = ["Phong Thổ", "Sìn Hồ", "Nậm Nhùn", "Mường Tè"];
const successors = {
  "Than Uyên": ["Mường Kim", "Khoen On", "Than Uyên", "Mường Than"],
  "Tân Uyên": ["Pắc Ta", "Nậm Sỏ", "Tân Uyên", "Mường Khoa"],
  "Tam Đường": ["Bản Bo", "Bình Lư", "Tả Lèng", "Khun Há"],
  "Phong Thổ": ["Sin Suối Hồ", "Phong Thổ", "Dào San", "Sì Lở Lầu", "Khổng Lào"],
  "Sìn Hồ": ["Tủa Sín Chải", "Sìn Hồ", "Hồng Thu", "Nậm Tăm", "Pu Sam Cáp", "Nậm Cuổi", "Nậm Mạ"],
  "Nậm Nhùn": ["Lê Lợi", "Nậm Hàng", "Mường Mô", "Hua Bum", "Pa Tần"],
  "Mường Tè": ["Bum Nưa", "Bum Tở", "Mường Tè", "Thu Lũm", "Pa Ủ", "Mù Cả", "Tà Tổng"],
  "Lai Châu": ["Tân Phong", "Đoàn Kết"],
};
const lowland = new Set([
  ...successors["Than Uyên"], ...successors["Tân Uyên"], ...successors["Tam Đường"], ...successors["Lai Châu"],
  "Phong Thổ", "Khổng Lào", "Nậm Hàng", "Nậm Tăm",
]);
const departments = [
  ["van-phong-ubnd", "Văn phòng UBND tỉnh"],
  ["so-noi-vu", "Sở Nội vụ"],
  ["so-tai-chinh", "Sở Tài chính"],
  ["so-xay-dung", "Sở Xây dựng"],
  ["so-cong-thuong", "Sở Công Thương"],
  ["so-nong-nghiep-moi-truong", "Sở Nông nghiệp và Môi trường"],
  ["so-giao-duc-dao-tao", "Sở Giáo dục và Đào tạo"],
  ["so-y-te", "Sở Y tế"],
  ["so-khoa-hoc-cong-nghe", "Sở Khoa học và Công nghệ"],
  ["so-van-hoa-the-thao-du-lich", "Sở Văn hóa, Thể thao và Du lịch"],
  ["so-tu-phap", "Sở Tư pháp"],
  ["thanh-tra-tinh", "Thanh tra tỉnh"],
].map(([code, name]) => ({ code, name }));

const districts = Object.keys(successors).map((name) => ({
  code: name === "Lai Châu" ? "tp-lai-chau" : `huyen-${slug(name)}`,
  name: name === "Lai Châu" ? "Thành phố Lai Châu" : `Huyện ${name}`,
  short: name,
  poor: poor.includes(name),
}));
const communes = districts.flatMap((district) =>
  successors[district.short].map((name) => {
    const ward = district.short === "Lai Châu";
    return {
      code: `${ward ? "phuong" : "xa"}-${slug(name)}`,
      name: `${ward ? "Phường" : "Xã"} ${name}`,
      kind: ward ? "phuong" : "xa",
      district,
      ward,
      terrain: lowland.has(name) ? "thap" : "cao",
      bloc: lowland.has(name) ? "xa-vung-thap" : "xa-vung-cao",
    };
  }),
);

writeVietnamese(
  "don-vi.csv",
  ["Mã", "Tên đơn vị", "Loại", "Trực thuộc", "Từ ngày", "Đến ngày", "nhom", "vung", "dia_hinh", "huyen_cu"],
  [
    ["tinh-lai-chau", "Tỉnh Lai Châu", "tinh", "", "", "", "tinh", "", "", ""],
    ...districts.map((unit) => [unit.code, unit.name, "huyen", "tinh-lai-chau", "", "30/06/2025", "huyen", unit.poor ? "ngheo" : "", "", ""]),
    ...communes.map((unit) => [unit.code, unit.name, unit.kind, "tinh-lai-chau", "01/07/2025", "", "co-so", "", unit.terrain, unit.district.code]),
    ...departments.map((unit) => [unit.code, unit.name, "so", "tinh-lai-chau", "", "", "so-nganh", "", "", ""]),
  ],
);

writeEnglish("unit_aliases.csv", ["unit", "alias"], [
  ...districts.flatMap((unit) =>
    unit.short === "Lai Châu"
      ? [[unit.code, "TP. Lai Châu"], [unit.code, "TP Lai Châu"], [unit.code, "UBND thành phố Lai Châu"]]
      : [[unit.code, `H. ${unit.short}`], [unit.code, `UBND huyện ${unit.short}`]],
  ),
  ["so-giao-duc-dao-tao", "Sở GD&ĐT"],
  ["so-nong-nghiep-moi-truong", "Sở NN&MT"],
  ["so-khoa-hoc-cong-nghe", "Sở KH&CN"],
  ["so-van-hoa-the-thao-du-lich", "Sở VHTT&DL"],
]);

// The shares are made up; each old district's add up to 1.
writeEnglish(
  "unit_changes.csv",
  ["effective", "kind", "from", "to", "share"],
  districts.flatMap((district) => {
    const parts = communes.filter((unit) => unit.district === district);
    const weights = parts.map((unit) => between(0.7, 1.4, "share", unit.code));
    const sum = weights.reduce((a, b) => a + b, 0);
    const shares = weights.map((weight) => round(weight / sum, 2));
    const rest = 100 - shares.slice(1).reduce((a, b) => a + Math.round(b * 100), 0);
    shares[0] = rest / 100;
    return parts.map((unit, index) => ["2025-07-01", "split", district.code, unit.code, shares[index].toFixed(2)]);
  }),
);

const blocs = [
  { year: 2024, code: "huyen", name: "Khối các huyện, thành phố", head: "huyen-than-uyen", members: districts },
  { year: 2025, code: "xa-vung-thap", name: "Khối các xã, phường vùng thấp", head: "phuong-tan-phong", members: communes.filter((u) => u.bloc === "xa-vung-thap") },
  { year: 2025, code: "xa-vung-cao", name: "Khối các xã vùng cao", head: "xa-sin-ho", members: communes.filter((u) => u.bloc === "xa-vung-cao") },
  { year: 2025, code: "so-nganh", name: "Khối các sở, ngành", head: "so-tai-chinh", members: departments },
];
writeVietnamese("khoi-thi-dua.csv", ["Năm", "Mã khối", "Tên khối", "Trưởng khối"], blocs.map((b) => [b.year, b.code, b.name, b.head]));
writeEnglish(
  "bloc_members.csv",
  ["year", "bloc", "unit", "valid_from", "valid_to"],
  blocs.flatMap((b) => b.members.map((unit) => [b.year, b.code, unit.code, b.code.startsWith("xa-") ? "2025-07-01" : "", ""])),
);

// ----------------------------------------------------------------------------------------------------- indicators

const indicators = [
  ["grdp_growth", "Tốc độ tăng trưởng tổng sản phẩm trên địa bàn (GRDP)", "%", "cao hơn", "thời điểm", "none"],
  ["grdp_per_head", "GRDP bình quân đầu người", "triệu đồng", "cao hơn", "thời điểm", "none"],
  ["budget_revenue", "Thu ngân sách trên địa bàn", "tỷ đồng", "cao hơn", "lũy kế", "sum"],
  ["standard_schools", "Tỷ lệ trường đạt chuẩn quốc gia", "%", "cao hơn", "thời điểm", "ratio:schools_standard/schools"],
  ["birth_rate", "Tỷ suất sinh", "‰", "thấp hơn", "thời điểm", "none"],
  ["poverty_rate", "Tỷ lệ hộ nghèo", "%", "thấp hơn", "thời điểm", "weighted:households"],
  ["jobs", "Giải quyết việc làm", "lao động", "cao hơn", "lũy kế", "sum"],
  ["production_growth", "Tốc độ tăng giá trị sản xuất", "%", "cao hơn", "thời điểm", "none"],
  ["public_investment", "Tỷ lệ giải ngân vốn đầu tư công", "%", "cao hơn", "lũy kế", "none"],
  ["online_files", "Tỷ lệ hồ sơ trực tuyến", "%", "cao hơn", "thời điểm", "mean"],
  ["forest_planted", "Diện tích rừng trồng mới", "ha", "cao hơn", "lũy kế", "sum"],
  ["health_insurance", "Tỷ lệ bao phủ bảo hiểm y tế", "%", "cao hơn", "thời điểm", "mean"],
  ["temp_houses", "Nhà tạm, nhà dột nát được xóa", "nhà", "cao hơn", "lũy kế", "sum"],
  ["schools", "Số trường", "trường", "cao hơn", "thời điểm", "sum"],
  ["schools_standard", "Số trường đạt chuẩn quốc gia", "trường", "cao hơn", "thời điểm", "sum"],
  ["households", "Số hộ", "hộ", "cao hơn", "thời điểm", "sum"],
  ["tasks_on_time", "Tỷ lệ nhiệm vụ tỉnh giao hoàn thành đúng hạn", "%", "cao hơn", "thời điểm", "mean"],
  ["key_tasks", "Nhiệm vụ trọng tâm hoàn thành", "nhiệm vụ", "cao hơn", "lũy kế", "sum"],
  ["files_on_time", "Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn", "%", "cao hơn", "thời điểm", "mean"],
  ["par_index", "Chỉ số cải cách hành chính", "điểm", "cao hơn", "thời điểm", "mean"],
  ["document_hours", "Thời gian xử lý văn bản bình quân", "giờ", "thấp hơn", "thời điểm", "mean"],
];
writeVietnamese("danh-muc-chi-tieu.csv", ["Mã chỉ tiêu", "Tên chỉ tiêu", "Đơn vị tính", "Chiều", "Cách lũy kế", "Cách tổng hợp"], indicators);
const decimalsOf = { budget_revenue: 2, jobs: 0, forest_planted: 0, temp_houses: 0, key_tasks: 0, document_hours: 1, schools: 0, schools_standard: 0, households: 0 };
const decimals = (indicator) => decimalsOf[indicator] ?? 2;
const unitOf = Object.fromEntries(indicators.map((row) => [row[0], row[2]]));

// ---------------------------------------------------------------------------------------------------- points, again

const readBook = (name) => JSON.parse(readFileSync(join(here, name), "utf8"));
const flat = (criteria) => criteria.flatMap((c) => (c.criteria ? flat(c.criteria) : [c]));

/** MS x A / T in hundredths, half away from zero, on whole numbers: what a careful unit works out for itself. */
function proportional(maximum, actual, target) {
  const scale = 10000;
  const a = BigInt(Math.round(actual * scale));
  const t = BigInt(Math.round(target * scale));
  if (a >= t) return maximum * 100;
  return Number((2n * BigInt(maximum) * 100n * a + t) / (2n * t));
}

/** Whether A >= share x T, on whole numbers. */
const reaches = (actual, target, share) => Math.round(actual * 10000) * 10000 >= Math.round(share * 10000) * Math.round(target * 10000);

function band(rule, holds) {
  const found = rule.bands.find(
    (b) =>
      b.state === undefined &&
      (b.from === undefined || (b.fromIncluded ? holds(b.from) >= 0 : holds(b.from) > 0)) &&
      (b.to === undefined || (b.toIncluded ? holds(b.to) <= 0 : holds(b.to) < 0)),
  );
  return hundredths(found.points);
}

/** Points of a computed leaf in hundredths; null where it cannot be computed. */
function computed(leaf, facts) {
  const maximum = leaf.maximum;
  const rule = leaf.rule;
  if (rule.kind === "perCase") {
    const n = facts.events[rule.event] ?? 0;
    const d = Math.min(hundredths(rule.cap), n * hundredths(Math.abs(rule.points)));
    return rule.points < 0 ? maximum * 100 - d : d;
  }
  const target = facts.targets[leaf.indicator];
  const actual = facts.actuals[leaf.indicator];
  if (actual === undefined || target === undefined || target === null) return null;
  // A decrease counts by what was achieved, lower-is-better by the inverse.
  const [a, t] = target.decrease ? [round(target.baseline - actual, 2), target.value] : target.lower ? [target.value, actual] : [actual, target.value];
  switch (rule.kind) {
    case "proportional":
      return rule.floor !== undefined && !reaches(a, t, rule.floor) ? 0 : proportional(maximum, a, t);
    case "passFail":
      return a >= t ? maximum * 100 : 0;
    case "bands": {
      const points = band(rule, (edge) => {
        const x = Math.round(a * 10000) * (rule.of === "value" ? 1 : 10000);
        const y = Math.round(edge * 10000) * (rule.of === "value" ? 1 : Math.round(t * 10000));
        return Math.sign(x - y);
      });
      return rule.gives === "adjust" ? Math.max(0, maximum * 100 + points) : points;
    }
  }
  throw new Error(`no arithmetic for ${rule.kind}`);
}

/** The stair bonus of one unit in hundredths. */
function stair(rule, value) {
  if (value === undefined || value <= rule.from) return 0;
  const steps = Math.floor(round((value - rule.from) / rule.step, 6));
  return Math.min(hundredths(rule.cap), hundredths(rule.first ?? 0) + steps * hundredths(rule.perStep));
}

function bonusOf(rule, facts) {
  if (rule.kind === "perCase") return Math.min(hundredths(rule.cap), (facts.events[rule.event] ?? 0) * hundredths(rule.points));
  if (rule.kind === "stair") return stair(rule, facts.actuals[rule.indicator]);
  throw new Error(`no arithmetic for the bonus ${rule.kind}`);
}

// ------------------------------------------------------------------------------------------- a unit's year, made up

/**
 * Draws a unit's figures and settles them so that section I and the total come out as the story wants: the
 * tuning indicator takes what is left of section I, the entered criteria what is left of the total.
 * Totals and section points of the story are in points; a unit with a dropped criterion only comes near them.
 */
function settle(book, unit, story, draw) {
  const leaves = flat(book.criteria);
  const section = book.criteria[0];
  const inOne = new Set(flat(section.criteria).map((leaf) => leaf.code));
  for (let attempt = 0; attempt < 4000; attempt++) {
    const facts = draw(attempt);
    const points = {};
    for (const leaf of leaves) {
      if (leaf.maximum > 0 && leaf.rule?.kind !== "entered" && leaf.indicator !== facts.tuner) points[leaf.code] = computed(leaf, facts);
    }
    const kept = leaves.filter((leaf) => inOne.has(leaf.code) && facts.targets[leaf.indicator] !== null);
    const maximum = kept.reduce((sum, leaf) => sum + leaf.maximum, 0);
    const tuner = leaves.find((leaf) => leaf.indicator === facts.tuner);
    const want = Math.round((hundredths(story.one) * maximum) / section.maximum);
    const have = kept.reduce((sum, leaf) => sum + (leaf === tuner ? 0 : (points[leaf.code] ?? 0)), 0);
    const need = want - have;
    const top = tuner.maximum * 100;
    if (need > top || need < top * 0.84) continue;
    const target = facts.targets[facts.tuner].value;
    const actual = reach(tuner.maximum, target, need, decimals(facts.tuner), between(1, 1.06, "over", unit.code, attempt));
    if (actual === null || (unitOf[facts.tuner] === "%" && actual > 100)) continue;
    facts.actuals[facts.tuner] = actual;
    points[tuner.code] = need;

    const bonuses = [];
    for (const leaf of leaves) {
      for (const rule of leaf.bonus?.rules ?? []) bonuses.push({ code: rule.code, cap: rule.rule.cap, points: bonusOf(rule.rule, facts) });
    }
    let penalty = 0;
    for (const leaf of leaves) {
      for (const rule of leaf.penalty?.rules ?? []) penalty += bonusOf(rule.rule, facts);
    }
    const outside = leaves.filter((leaf) => !inOne.has(leaf.code) && leaf.maximum > 0);
    const rest =
      hundredths(story.total) - hundredths(story.one) - bonuses.reduce((sum, b) => sum + b.points, 0) + penalty -
      outside.reduce((sum, leaf) => sum + (leaf.rule.kind === "entered" ? 0 : (points[leaf.code] ?? 0)), 0);
    const entered = outside.filter((leaf) => leaf.rule.kind === "entered");
    const most = entered.reduce((sum, leaf) => sum + leaf.maximum * 100, 0);
    if (rest > most || rest < most * 0.6) continue;
    let left = rest;
    let room = most;
    for (const [index, leaf] of entered.entries()) {
      room -= leaf.maximum * 100;
      const share = (left / (room + leaf.maximum * 100)) * leaf.maximum * 100;
      const drawn = step(share + between(-35, 35, "entered", unit.code, leaf.code, attempt), 25);
      const value = index === entered.length - 1 ? left : Math.min(leaf.maximum * 100, Math.max(left - room, drawn));
      points[leaf.code] = value;
      left -= value;
    }
    if (entered.some((leaf) => points[leaf.code] > leaf.maximum * 100 || points[leaf.code] < 0)) continue;
    return { unit, facts, points, bonuses, leaves };
  }
  throw new Error(`no figures found for ${unit.code}`);
}

/** The smallest figure with the given decimals that gives exactly the points; null if there is none. */
function reach(maximum, target, points, places, over) {
  if (points === maximum * 100) return round(target * over, places);
  const scale = 10 ** places;
  const middle = Math.round(((target * points) / (maximum * 100)) * scale);
  for (const delta of [0, 1, -1, 2, -2]) {
    const actual = (middle + delta) / scale;
    if (proportional(maximum, actual, target) === points) return actual;
  }
  return null;
}

// ------------------------------------------------------------------------------------------- reports and their days

const obligations = [
  ["bc-2024-q1", "pt-2024", "nhom=huyen", "2024-Q1", "2024-03-25"],
  ["bc-2024-6t", "pt-2024", "nhom=huyen", "2024-H1", "2024-06-20"],
  ["bc-2024-9t", "pt-2024", "nhom=huyen", "2024-9M", "2024-09-20"],
  ["bc-2024-nam", "pt-2024", "nhom=huyen", "2024", "2024-12-15"],
  ["bc-2025-so-q1", "pt-2025", "nhom=so-nganh", "2025-Q1", "2025-03-25"],
  ["bc-2025-so-6t", "pt-2025", "nhom=so-nganh", "2025-H1", "2025-06-20"],
  ["bc-2025-so-9t", "pt-2025", "nhom=so-nganh", "2025-9M", "2025-09-20"],
  ["bc-2025-so-nam", "pt-2025", "nhom=so-nganh", "2025", "2025-12-15"],
  ["bc-2025-xa-q3", "pt-2025", "nhom=co-so", "2025-Q3", "2025-09-25"],
  ["bc-2025-xa-nam", "pt-2025", "nhom=co-so", "2025-H2", "2025-12-15"],
  // The province's official figures of the year: until then half a year is half a year, not a miss.
  ["bc-2025-tinh-chinh-thuc", "pt-2025", "nhom=tinh", "2025", "2027-03-31"],
].map(([code, campaign, scope, period, due]) => ({ code, campaign, scope, period, due }));

/** Days late (positive) of the reports that were late; null: never handed in. */
const lateness = {
  "huyen-tam-duong": { "bc-2024-9t": 3 },
  "huyen-phong-tho": { "bc-2024-q1": 1, "bc-2024-nam": 2 },
  "huyen-sin-ho": { "bc-2024-9t": null },
  "so-y-te": { "bc-2025-so-6t": 3, "bc-2025-so-9t": 3 },
  "so-cong-thuong": { "bc-2025-so-6t": 3, "bc-2025-so-9t": null },
  "so-noi-vu": { "bc-2025-so-9t": 3 },
  "so-tu-phap": { "bc-2025-so-q1": 2 },
  "xa-khong-lao": { "bc-2025-xa-q3": 4 },
  "xa-hua-bum": { "bc-2025-xa-q3": 1 },
  "xa-ta-tong": { "bc-2025-xa-q3": null, "bc-2025-xa-nam": 5 },
  "xa-nam-ma": { "bc-2025-xa-nam": 2 },
  "xa-pa-tan": { "bc-2025-xa-q3": 6 },
};
/** Days before the due day where the story needs one; else drawn. */
const early = {
  "huyen-nam-nhun": { "bc-2024-nam": 3 },
  "huyen-muong-te": { "bc-2024-nam": 3 },
  "so-xay-dung": { "bc-2025-so-nam": 4 },
  "so-giao-duc-dao-tao": { "bc-2025-so-nam": 2 },
};
function handedIn(unit, obligation) {
  const late = lateness[unit.code]?.[obligation.code];
  if (late === null) return null;
  return shift(obligation.due, late ?? -(early[unit.code]?.[obligation.code] ?? whole(0, 5, "day", unit.code, obligation.code)));
}
const lateCount = (unit) => Object.keys(lateness[unit.code] ?? {}).length;
const obligationsOf = (group) => obligations.filter((o) => o.scope === `nhom=${group}`);

const submissions = [];
const events = [];
function reportsOf(unit, group) {
  for (const obligation of obligationsOf(group)) {
    const day = handedIn(unit, obligation);
    if (day) submissions.push([unit.code, obligation.code, day, `Báo cáo ${spoken(obligation.period)} của ${unit.name}`]);
  }
}
function eventsOf(unit, counts, year, words) {
  for (const [event, count] of Object.entries(counts)) {
    // Late and missing reports follow from the due days; nobody writes them down a second time.
    if (event === "late_report" || !count) continue;
    const month = whole(unit.kind ? 8 : 3, 11, "event", unit.code, event);
    const day = `${year}-${String(month).padStart(2, "0")}-${String(whole(1, 28, "eventday", unit.code, event)).padStart(2, "0")}`;
    events.push([unit.code, event, day, count, words[event]]);
  }
}

// -------------------------------------------------------------------------------------------------- entries by stage

const quarter = 25;
/** Self, bloc and appraisal entries of every leaf and bonus; the last stage of an entered leaf is what counts. */
function entries(settled, stages, days, note = {}) {
  const rows = [];
  const { unit, points, bonuses, leaves } = settled;
  const push = (criterion, stage, value, why = "") =>
    rows.push({ unit: unit.code, criterion, stage, points: value / 100, date: days[stage], note: why });
  for (const leaf of leaves) {
    const value = points[leaf.code];
    if (leaf.maximum === 0 || value === null || value === undefined) continue;
    if (leaf.rule.kind !== "entered") {
      for (const stage of stages) push(leaf.code, stage, value);
      continue;
    }
    const top = leaf.maximum * 100;
    const bloc = Math.min(top, value + (stages.length > 2 && chance("bloc", unit.code, leaf.code) < 0.35 ? quarter : 0));
    const self = Math.min(top, bloc + quarter * Math.floor(between(0, 3, "self", unit.code, leaf.code)));
    push(leaf.code, "self", self);
    push(leaf.code, "bloc", bloc, bloc < self ? "khối thống nhất giảm so với tự chấm" : "");
    if (stages.includes("appraisal")) push(leaf.code, "appraisal", value, value < bloc ? "thẩm định theo hồ sơ minh chứng" : "");
  }
  for (const bonus of bonuses) {
    if (bonus.points > 0) for (const stage of stages) push(bonus.code, stage, bonus.points);
  }
  for (const [key, change] of Object.entries(note)) {
    const [criterion, stage] = key.split("|");
    const at = rows.find((row) => row.criterion === criterion && row.stage === stage);
    if (at) Object.assign(at, change);
    else rows.push({ unit: unit.code, criterion, stage, date: days[stage], note: "", ...change });
  }
  return rows;
}
const assessor = { self: (unit) => unit.name, bloc: () => "Hội nghị khối", appraisal: () => "Tổ thẩm định" };
const viStage = { self: "tự chấm", bloc: "khối chấm", appraisal: "thẩm định" };
const nameInReports = (unit) =>
  unit.short === "Lai Châu" ? "TP. Lai Châu" : chance("written", unit.code) < 0.5 ? `UBND huyện ${unit.short}` : `H. ${unit.short}`;
const nameOf = Object.fromEntries([...districts, ...communes, ...departments].map((unit) => [unit.code, unit]));

// ---------------------------------------------------------------------------------------------- 2024: the districts

const bookOfDistricts = readBook("rulebook-huyen-2024-ban-2.json");
/** total and section I in points; size: rough scale; met: how many poverty, schools ... are reached. */
const districtStory = {
  "huyen-than-uyen": { total: 96.4, one: 58.75, revenue: 96, jobs: 1450, schools: 46, growth: 8.6, poverty: 11.8, households: 15800, base: 1.02, model: 2 },
  "huyen-tan-uyen": { total: 95.85, one: 58.3, revenue: 84, jobs: 1200, schools: 40, growth: 8.4, poverty: 13.1, households: 13900, base: 1.01, model: 2 },
  "tp-lai-chau": { total: 95.7, one: 58.1, revenue: 212, jobs: 1000, schools: 31, growth: 8.8, poverty: 1.9, households: 12100, base: 1.01, model: 3 },
  "huyen-tam-duong": { total: 93.3, one: 57.2, revenue: 74, jobs: 1150, schools: 42, growth: 8.3, poverty: 14.6, households: 12700, base: 1.0, model: 1 },
  "huyen-nam-nhun": { total: 92.6, one: 56.15, revenue: 118, jobs: 820, schools: 28, growth: 8.5, poverty: 31.4, households: 6600, base: 0.99, model: 1 },
  "huyen-muong-te": { total: 92.6, one: 56.15, revenue: 131, jobs: 880, schools: 39, growth: 8.1, poverty: 33.2, households: 10400, base: 0.99, model: 1 },
  "huyen-phong-tho": { total: 82.4, one: 48.2, revenue: 92, jobs: 1350, schools: 49, growth: 7.9, poverty: 30.7, households: 17300, base: 0.96, model: 0, failsPoverty: true },
  "huyen-sin-ho": { total: 91.2, one: 54.2, revenue: 61, jobs: 1300, schools: 54, growth: 8.0, poverty: 34.5, households: 17900, base: 0.98, model: 0 },
};
const povertyTarget = (unit) => (unit.code === "tp-lai-chau" ? 0.4 : unit.poor ? 5.5 : 2.5);

const settledDistricts = districts.map((unit) => {
  const story = districtStory[unit.code];
  const target = (indicator) => {
    switch (indicator) {
      case "production_growth": return { value: story.growth };
      case "budget_revenue": return { value: story.revenue };
      case "standard_schools": return { value: round(between(66, 74, "t", unit.code, indicator), 1) };
      case "poverty_rate": return { value: povertyTarget(unit), decrease: true, baseline: story.poverty };
      case "jobs": return { value: story.jobs };
      case "public_investment": return { value: 95 };
      case "online_files": return { value: unit.poor ? 70 : 80 };
      case "forest_planted": return unit.code === "tp-lai-chau" ? null : { value: step(between(180, 900, "t", unit.code, indicator), 10) };
    }
  };
  const settled = settle(bookOfDistricts, unit, story, (attempt) => {
    const at = (indicator, low, high) => between(low, high, "a", unit.code, indicator, attempt) + story.base - 1;
    const tuner = oneOf(["jobs", "budget_revenue", "forest_planted"].filter(target), unit);
    const targets = Object.fromEntries(
      ["production_growth", "budget_revenue", "standard_schools", "poverty_rate", "jobs", "public_investment", "online_files", "forest_planted"].map((i) => [i, target(i)]),
    );
    const standard = Math.min(story.schools, Math.round((story.schools * targets.standard_schools.value * at("standard_schools", 0.95, 1.06)) / 100));
    const actuals = {
      production_growth: round(targets.production_growth.value * at("production_growth", 0.92, 1.1), 2),
      budget_revenue: round(targets.budget_revenue.value * at("budget_revenue", 0.9, 1.2), 2),
      schools: story.schools,
      schools_standard: standard,
      households: story.households,
      standard_schools: round((100 * standard) / story.schools, 2),
      poverty_rate: round(story.poverty - povertyTarget(unit) * (story.failsPoverty ? between(0.78, 0.92, "p", unit.code) : at("poverty_rate", 1.01, 1.12)), 2),
      public_investment: Math.min(100, round(95 * at("public_investment", 0.92, 1.06), 2)),
      online_files: round(targets.online_files.value * at("online_files", 0.9, 1.13), 2),
      health_insurance: round(between(93.5, 98.9, "hi", unit.code), 2),
    };
    actuals.jobs = Math.round(targets.jobs.value * at("jobs", 0.86, 1.18));
    if (targets.forest_planted) actuals.forest_planted = Math.round(targets.forest_planted.value * at("forest_planted", 0.88, 1.22));
    return {
      tuner,
      targets,
      actuals,
      events: {
        overdue_file: unit.code === "huyen-phong-tho" ? 5 : whole(0, 4, "overdue", unit.code),
        late_report: lateCount(unit),
        model: story.model,
        criticised: unit.code === "huyen-phong-tho" ? 1 : 0,
      },
    };
  });
  return settled;
});

const targetHeader = ["year", "period", "indicator", "scope", "applies", "change", "comparator", "value", "unit_of_measure", "baseline", "assigned_by", "effective", "source"];
const plan2024 = "Kế hoạch giao chỉ tiêu 2024 (mẫu)";
const districtTargets = [
  // Poverty: the kind's target, the poor districts' above it, the city's own above both.
  [2024, "2024", "poverty_rate", "kind=huyen", "each", "decreaseBy", "atLeast", 2.5, "điểm %", "", "tỉnh", "", plan2024],
  [2024, "2024", "poverty_rate", "vung=ngheo", "each", "decreaseBy", "atLeast", 5.5, "điểm %", "", "tỉnh", "", plan2024],
  [2024, "2024", "poverty_rate", "tp-lai-chau", "self", "decreaseBy", "atLeast", 0.4, "điểm %", "", "tỉnh", "", plan2024],
  [2024, "2024", "public_investment", "kind=huyen", "each", "level", "atLeast", 95, "%", "", "tỉnh", "", plan2024],
  [2024, "2024", "health_insurance", "kind=huyen", "each", "level", "atLeast", 95, "%", "", "tỉnh", "", plan2024],
];
for (const { unit, facts } of settledDistricts) {
  const own = (indicator, value, by = "tỉnh", effective = "") =>
    districtTargets.push([2024, "2024", indicator, unit.code, "self", "level", "atLeast", value, unitOf[indicator], "", by, effective, by === "tỉnh" ? plan2024 : "Nghị quyết HĐND huyện (mẫu)"]);
  own("production_growth", facts.targets.production_growth.value);
  own("budget_revenue", facts.targets.budget_revenue.value);
  // A second, higher plan of the district's own council lives beside the province's.
  own("budget_revenue", round(facts.targets.budget_revenue.value * between(1.03, 1.12, "second", unit.code), 1), "HĐND huyện");
  own("standard_schools", facts.targets.standard_schools.value);
  if (unit.code === "huyen-phong-tho") {
    own("jobs", facts.targets.jobs.value - 100);
    own("jobs", facts.targets.jobs.value, "tỉnh", "2024-08-01");
  } else {
    own("jobs", facts.targets.jobs.value);
  }
  own("online_files", facts.targets.online_files.value);
  if (facts.targets.forest_planted) own("forest_planted", facts.targets.forest_planted.value);
  else districtTargets.push([2024, "2024", "forest_planted", unit.code, "self", "level", "none", "", "ha", "", "tỉnh", "", plan2024]);
}
writeEnglish("targets-2024-districts.csv", targetHeader, districtTargets);

// Last year's figures: the baseline of poverty, the "same time last year" of the rest.
const lastYear = [];
for (const { unit, facts } of settledDistricts) {
  const story = districtStory[unit.code];
  const row = (indicator, period, value) => lastYear.push([unit.code, indicator, period, value, "official", "2024-01-15", "Báo cáo năm 2023 (mẫu)"]);
  row("poverty_rate", "2023", story.poverty);
  for (const indicator of ["production_growth", "budget_revenue", "standard_schools", "jobs", "public_investment", "online_files", "forest_planted", "health_insurance"]) {
    const now = facts.actuals[indicator];
    if (now === undefined) continue;
    const value = round(now * between(0.88, 0.985, "2023", unit.code, indicator), decimals(indicator));
    if (["budget_revenue", "jobs"].includes(indicator)) {
      row(indicator, "2023-H1", round(value * between(0.42, 0.5, "2023h", unit.code, indicator), decimals(indicator)));
    }
    row(indicator, "2023", value);
  }
}
writeEnglish("observations-2023-districts.csv", ["unit", "indicator", "period", "value", "status", "submitted_at", "source"], lastYear);

/** What a unit had reached by a period's end: cumulative figures grow from 0, levels from last year's, schools one by one. */
function onTheWay(unit, indicator, share, final, accumulation, from, schools) {
  if (indicator === "standard_schools") {
    const standard = Math.round((final * schools) / 100) - (share < 0.7 ? whole(0, 1, "school", unit.code, share) : 0);
    return round((100 * Math.max(0, standard)) / schools, 2);
  }
  const noise = between(-0.04, 0.04, "way", unit.code, indicator, share);
  return accumulation === "lũy kế"
    ? round(final * Math.min(0.97, Math.max(0.02, share + noise)), decimals(indicator))
    : round(from + (final - from) * Math.min(0.97, Math.max(0.05, share + noise)), decimals(indicator));
}
const accumulationOf = Object.fromEntries(indicators.map((row) => [row[0], row[4]]));
const observationHeader = ["Đơn vị", "Chỉ tiêu", "Kỳ báo cáo", "Giá trị", "Đơn vị tính", "Trạng thái số liệu", "Cách biết", "Ngày nộp", "Nguồn"];
const reported = ["production_growth", "budget_revenue", "standard_schools", "poverty_rate", "jobs", "public_investment", "online_files", "forest_planted", "health_insurance"];
for (const [code, file, share] of [
  ["bc-2024-q1", "so-lieu-thuc-hien-2024-quy-1.csv", 0.2],
  ["bc-2024-6t", "so-lieu-thuc-hien-2024-6-thang.csv", 0.46],
  ["bc-2024-9t", "so-lieu-thuc-hien-2024-9-thang.csv", 0.73],
  ["bc-2024-nam", "so-lieu-thuc-hien-2024-nam.csv", 1],
]) {
  const obligation = obligations.find((o) => o.code === code);
  const rows = [];
  for (const { unit, facts } of settledDistricts) {
    const day = handedIn(unit, obligation);
    if (!day) continue;
    const source = `Báo cáo ${spoken(obligation.period)} (mẫu)`;
    const put = (indicator, value, status = share < 1 ? "ước" : "sơ bộ", by = "tự báo cáo", date = day, from = source) =>
      rows.push([unit.code, indicator, titled(obligation.period), vi(value), unitOf[indicator], status, by, viDate(date), from]);
    for (const indicator of reported) {
      const final = facts.actuals[indicator];
      // Sìn Hồ never reports its online files: the criterion stays without a figure.
      if (final === undefined || (unit.code === "huyen-sin-ho" && indicator === "online_files")) continue;
      if (share < 1) {
        const last = indicator === "poverty_rate" ? districtStory[unit.code].poverty : final * 0.94;
        put(indicator, onTheWay(unit, indicator, share, final, accumulationOf[indicator], last, facts.actuals.schools));
      } else if (unit.code === "huyen-tan-uyen" && indicator === "budget_revenue") {
        // Restated: an estimate with the report, a lower preliminary figure from the treasury after it.
        put(indicator, round(final * 1.031, 2), "ước");
        put(indicator, final, "sơ bộ", "đã kiểm tra", "2024-12-26", "Đối chiếu kho bạc ngày 26/12/2024 (mẫu)");
      } else {
        put(indicator, final);
      }
      if (share === 1 && unit.code === "huyen-muong-te" && indicator === "health_insurance") {
        // One figure reported twice, differently: the insurer knows of fewer cards than the district reports.
        put(indicator, round(final - 1.4, 2), "sơ bộ", "độc lập", "2024-12-05", "Danh sách thẻ của cơ quan bảo hiểm xã hội (mẫu)");
      }
      if (share === 1 && unit.code === "huyen-tam-duong" && indicator === "jobs") {
        // Known only after the year's end: a run as of 31/12/2024 does not see it, a later one does.
        put(indicator, final - 14, "chính thức", "đã kiểm tra", "2025-01-20", "Số chính thức sau kiểm tra ngày 20/01/2025 (mẫu)");
      }
    }
    if (share === 1) for (const indicator of ["schools", "schools_standard", "households"]) put(indicator, facts.actuals[indicator]);
  }
  // The first report names its units as people do; aliases and names lead to the codes.
  const written = code === "bc-2024-q1" ? rows.map(([unit, ...rest]) => [nameInReports(nameOf[unit]), ...rest]) : rows;
  writeVietnamese(file, observationHeader, written);
}

// Months in between, as the treasury sends them: machine-made, so ISO and English.
const monthly = [];
for (const { unit, facts } of settledDistricts) {
  for (const indicator of ["budget_revenue", "public_investment"]) {
    const final = facts.actuals[indicator];
    let last = 0;
    for (let month = 1; month <= 11; month++) {
      const share = (month / 12) ** 1.12;
      last = Math.max(last, round(final * Math.min(0.96, share * between(0.95, 1.05, "m", unit.code, indicator, month)), 2));
      const label = `2024-${String(month).padStart(2, "0")}`;
      monthly.push([unit.code, indicator, label, last, "preliminary", "checked", shift(`2024-${String(month + 1).padStart(2, "0")}-01`, 7)]);
    }
  }
}
writeEnglish("observations-2024-monthly.csv", ["unit", "indicator", "period", "value", "status", "known_by", "submitted_at"], monthly);

// Rows that must be rejected, each for another reason, beside two that are right.
writeVietnamese("so-lieu-thuc-hien-bo-sung.csv", observationHeader, [
  ["huyen-tam-duong", "health_insurance", titled("2024-10"), "95,1", "%", "ước", "tự báo cáo", "05/11/2024", "Bổ sung sau báo cáo (mẫu)"],
  ["huyen-tam-duong", "jobs", titled("2024-10"), "1,2,5", "lao động", "ước", "tự báo cáo", "05/11/2024", "Bổ sung sau báo cáo (mẫu)"],
  ["huyen-phong-thoo", "jobs", titled("2024-10"), "1.104", "lao động", "ước", "tự báo cáo", "05/11/2024", "Bổ sung sau báo cáo (mẫu)"],
  ["huyen-than-uyen", "jobs", titled("2025-Q3"), "1.012", "lao động", "ước", "tự báo cáo", "22/09/2025", "Bổ sung sau báo cáo (mẫu)"],
  ["huyen-than-uyen", "health_insurance", titled("2024-10"), "96,2", "%", "ước", "tự báo cáo", "05/11/2024", "Bổ sung sau báo cáo (mẫu)"],
]);

const words = {
  overdue_file: "hồ sơ một cửa quá hạn (mẫu)",
  model: "mô hình được nhân rộng (mẫu)",
  criticised: "phê bình bằng văn bản vì chậm thực hiện nhiệm vụ (mẫu)",
  initiative: "sáng kiến được công nhận (mẫu)",
};
const viAssessment = ["Năm", "Mã khối", "Mã đơn vị", "Mã tiêu chí", "Bước chấm", "Điểm", "Người chấm", "Ngày chấm", "Ghi chú"];
const districtDays = { self: "2024-12-12", bloc: "2024-12-20", appraisal: "2024-12-30" };
const districtEntries = settledDistricts.flatMap((settled) => {
  const { unit } = settled;
  reportsOf(unit, "huyen");
  eventsOf(unit, settled.facts.events, 2024, words);
  if (unit.code === "huyen-sin-ho") {
    settled.points["I.7"] = null;
    return entries(settled, ["self", "bloc", "appraisal"], districtDays, { "I.7|self": { points: 5.5, note: "chưa kèm số liệu" } });
  }
  if (unit.code === "tp-lai-chau") {
    return entries(settled, ["self", "bloc", "appraisal"], districtDays, { "III.1a|self": { points: 4, note: "tự chấm 4 mô hình" } });
  }
  if (unit.code === "huyen-phong-tho") {
    return entries(settled, ["self", "bloc", "appraisal"], districtDays, { "I.4|self": { points: 8, note: "tự chấm đạt" } });
  }
  return entries(settled, ["self", "bloc", "appraisal"], districtDays);
});
writeVietnamese(
  "diem-cham-2024-huyen.csv",
  viAssessment,
  districtEntries.map((e) => [2024, "huyen", e.unit, e.criterion, viStage[e.stage], vi(e.points), assessor[e.stage](nameOf[e.unit]), viDate(e.date), e.note]),
);

// ------------------------------------------------------------------------------------------ 2025: communes and wards

const bookOfCommunes = readBook("rulebook-xa-2025.json");
/** Totals from the top; the ties and the thin leads of the story stand at fixed places. */
const communeOrder = {
  "xa-vung-thap": [
    ["phuong-tan-phong", 97.15, 54.55], ["xa-binh-lu", 96.8, 53.95], ["xa-than-uyen", 96.8, 53.75], ["phuong-doan-ket", 96.05, 53.8],
    ["xa-tan-uyen", 95.4, 53.4], ["xa-muong-than", 94.7, 53.2], ["xa-phong-tho", 93.95, 52.9], ["xa-muong-khoa", 93.1, 52.65],
    ["xa-ban-bo", 92.85, 52.6], ["xa-nam-hang", 92.1, 52.35], ["xa-muong-kim", 91.4, 52.05], ["xa-khoen-on", 90.3, 51.7],
    ["xa-nam-so", 89.6, 51.45], ["xa-nam-tam", 88.75, 51.1], ["xa-khun-ha", 87.2, 50.7], ["xa-ta-leng", 86.1, 50.4],
    ["xa-pac-ta", 88.2, 51.05], ["xa-khong-lao", 81.45, 48.7],
  ],
  "xa-vung-cao": [
    ["xa-sin-ho", 94.6, 53.1], ["xa-muong-te", 94.35, 53.05], ["xa-bum-to", 94.2, 52.95], ["xa-sin-suoi-ho", 93.1, 52.6],
    ["xa-dao-san", 92.4, 52.4], ["xa-muong-mo", 91.2, 51.9], ["xa-hua-bum", 91.2, 51.9], ["xa-le-loi", 90.15, 51.6],
    ["xa-bum-nua", 89.4, 51.3], ["xa-nam-cuoi", 88.6, 51], ["xa-hong-thu", 87.9, 50.8], ["xa-pa-tan", 86.3, 50.4],
    ["xa-si-lo-lau", 85.8, 50.1], ["xa-tua-sin-chai", 84.9, 49.75], ["xa-pu-sam-cap", 84.1, 49.5], ["xa-mu-ca", 83.2, 49.25],
    ["xa-nam-ma", 82.4, 48.9], ["xa-pa-u", 81.7, 48.55], ["xa-thu-lum", 85.2, 50], ["xa-ta-tong", 76.3, 47.05],
  ],
};
const storyOf = Object.fromEntries(Object.values(communeOrder).flat().map(([code, total, one]) => [code, { total, one }]));

const settledCommunes = communes.map((unit) => {
  const story = storyOf[unit.code];
  const easy = story.one / 55;
  const revenue = round(unit.ward ? between(46, 78, "t", unit.code, "rev") : between(3.2, 14.5, "t", unit.code, "rev"), 1);
  const poverty = round(unit.ward ? between(0.8, 1.6, "base", unit.code) : unit.district.poor ? between(22, 38, "base", unit.code) : between(7, 15, "base", unit.code), 2);
  const schools = whole(5, 11, "schools", unit.code);
  return settle(bookOfCommunes, unit, story, (attempt) => {
    const at = (indicator, low, high) => between(low, high, "a", unit.code, indicator, attempt);
    const tuner = oneOf(unit.ward ? ["budget_revenue", "jobs"] : ["budget_revenue", "jobs", "temp_houses"], unit);
    const targets = {
      budget_revenue: { value: revenue },
      poverty_rate: { value: unit.ward ? 0.3 : unit.district.poor ? 3 : 1.5, decrease: true, baseline: poverty },
      jobs: { value: step(between(90, 260, "t", unit.code, "jobs"), 10) },
      temp_houses: unit.ward ? null : { value: whole(12, 95, "t", unit.code, "houses") },
      standard_schools: { value: unit.ward ? 90 : unit.terrain === "thap" ? 75 : 60 },
      health_insurance: { value: 95 },
      online_files: { value: unit.terrain === "thap" ? 80 : 65 },
    };
    const standard = Math.min(schools, Math.round((schools * targets.standard_schools.value * at("standard", easy - 0.12, easy + 0.2)) / 100));
    const actuals = {
      budget_revenue: round(revenue * at("revenue", easy - 0.14, easy + 0.32), 2),
      poverty_rate: round(poverty - targets.poverty_rate.value * at("poverty", easy - 0.16, easy + 0.36), 2),
      jobs: Math.round(targets.jobs.value * at("jobs", easy - 0.14, easy + 0.32)),
      standard_schools: round((100 * standard) / schools, 2),
      health_insurance: Math.min(99.9, round(95 * at("insurance", 0.975 + (easy - 0.9) / 4, 1.04), 2)),
      online_files: Math.min(100, round(targets.online_files.value * at("online", easy - 0.06, easy + 0.18), 2)),
    };
    if (targets.temp_houses) actuals.temp_houses = Math.round(targets.temp_houses.value * at("houses", easy - 0.14, easy + 0.32));
    return {
      schools,
      tuner,
      targets,
      actuals,
      events: {
        overdue_file: whole(0, Math.round((1 - easy) * 34) + 1, "overdue", unit.code, attempt),
        late_report: lateCount(unit),
        model: chance("model", unit.code) < (story.total - 80) / 18 ? whole(1, 2, "models", unit.code) : 0,
        criticised: unit.code === "xa-ta-tong" || unit.code === "xa-khong-lao" ? 1 : 0,
      },
    };
  });
});

const planXa = "Kế hoạch 6 tháng cuối năm 2025 của xã, phường (mẫu)";
const viTarget = ["Năm", "Kỳ", "Chỉ tiêu", "Phạm vi", "Áp dụng", "Cách giao", "So sánh", "Kế hoạch", "Đơn vị tính", "Gốc so sánh", "Cấp giao", "Hiệu lực", "Nguồn"];
const secondHalf = titled("2025-H2");
const communeTargets = [];
for (const kind of ["xa", "phuong"]) {
  communeTargets.push([2025, secondHalf, "health_insurance", `kind=${kind}`, "từng đơn vị", "mức", "ít nhất", "95", "%", "", "tỉnh", "", planXa]);
}
for (const { unit, facts } of settledCommunes) {
  const own = (indicator, target, change = "mức") =>
    communeTargets.push([2025, secondHalf, indicator, unit.code, "riêng", change, "ít nhất", vi(target.value), change === "giảm" ? "điểm %" : unitOf[indicator], vi(target.baseline ?? ""), "tỉnh", "", planXa]);
  own("budget_revenue", facts.targets.budget_revenue);
  own("poverty_rate", facts.targets.poverty_rate, "giảm");
  own("jobs", facts.targets.jobs);
  if (facts.targets.temp_houses) own("temp_houses", facts.targets.temp_houses);
  else communeTargets.push([2025, secondHalf, "temp_houses", unit.code, "riêng", "mức", "không giao", "", "nhà", "", "tỉnh", "", planXa]);
  own("standard_schools", facts.targets.standard_schools);
  // Forgotten: xã Pắc Ta has no row for its online files.
  if (unit.code !== "xa-pac-ta") own("online_files", facts.targets.online_files);
}
writeVietnamese("chi-tieu-duoc-giao-2025-xa-phuong.csv", viTarget, communeTargets);

const communeObservations = [];
for (const { unit, facts } of settledCommunes) {
  for (const code of ["bc-2025-xa-q3", "bc-2025-xa-nam"]) {
    const obligation = obligations.find((o) => o.code === code);
    const day = handedIn(unit, obligation);
    if (!day) continue;
    for (const [indicator, final] of Object.entries(facts.actuals)) {
      const base = indicator === "poverty_rate" ? facts.targets.poverty_rate.baseline : final * 0.95;
      const value = code === "bc-2025-xa-nam" ? final : onTheWay(unit, indicator, 0.46, final, accumulationOf[indicator], base, facts.schools);
      communeObservations.push([unit.code, indicator, obligation.period, value, code === "bc-2025-xa-nam" ? "preliminary" : "estimate", day, `Báo cáo ${spoken(obligation.period)} (mẫu)`]);
    }
  }
}
// Denominators, so that rates can be put together again for the districts that were.
for (const { unit, facts } of settledCommunes) {
  const day = handedIn(unit, obligations.find((o) => o.code === "bc-2025-xa-nam"));
  const siblings = communes.filter((other) => other.district === unit.district).length;
  const households = whole(Math.round((districtStory[unit.district.code].households / siblings) * 0.85), Math.round((districtStory[unit.district.code].households / siblings) * 1.15), "households", unit.code);
  const counts = { schools: facts.schools, schools_standard: Math.round((facts.actuals.standard_schools * facts.schools) / 100), households };
  for (const [indicator, value] of Object.entries(counts)) {
    communeObservations.push([unit.code, indicator, "2025-H2", value, "preliminary", day, `Báo cáo ${spoken("2025-H2")} (mẫu)`]);
  }
}
writeEnglish("observations-2025-communes.csv", ["unit", "indicator", "period", "value", "status", "submitted_at", "source"], communeObservations);

// The districts' last report, half a year before they ended.
const lastReports = [];
for (const { unit, facts } of settledDistricts) {
  const put = (indicator, value) =>
    lastReports.push([unit.code, indicator, "2025-H1", value, "preliminary", "2025-06-26", "Báo cáo 6 tháng đầu năm 2025 trước khi sắp xếp (mẫu)"]);
  for (const indicator of ["budget_revenue", "jobs"]) {
    put(indicator, round(facts.actuals[indicator] * between(0.46, 0.56, "last", unit.code, indicator), decimalsOf[indicator]));
  }
  put("poverty_rate", round(facts.actuals.poverty_rate * between(0.93, 0.98, "last", unit.code, "poverty"), 2));
  put("standard_schools", facts.actuals.standard_schools);
  for (const indicator of ["schools", "schools_standard", "households"]) put(indicator, facts.actuals[indicator]);
}
writeEnglish("observations-2025-districts.csv", ["unit", "indicator", "period", "value", "status", "submitted_at", "source"], lastReports);

const communeDays = { self: "2025-12-12", bloc: "2025-12-19" };
for (const bloc of ["xa-vung-thap", "xa-vung-cao"]) {
  const rows = settledCommunes
    .filter(({ unit }) => unit.bloc === bloc)
    .flatMap((settled) => {
      const { unit } = settled;
      reportsOf(unit, "co-so");
      eventsOf(unit, settled.facts.events, 2025, words);
      if (unit.code === "xa-pac-ta") settled.points["II.1"] = null;
      const all = entries(settled, ["self", "bloc"], communeDays);
      // Thu Lũm never hands in its own sheet: no self stage, so it is not rated.
      return unit.code === "xa-thu-lum" ? all.filter((e) => e.stage !== "self") : all;
    });
  writeVietnamese(
    `diem-cham-2025-${bloc}.csv`,
    viAssessment,
    rows.map((e) => [2025, bloc, e.unit, e.criterion, viStage[e.stage], vi(e.points), assessor[e.stage](nameOf[e.unit]), viDate(e.date), e.note]),
  );
}

// -------------------------------------------------------------------------------------------- 2025: the departments

const bookOfDepartments = readBook("rulebook-so-nganh-2025.json");
const departmentStory = {
  "so-tai-chinh": [97.25, 59.2, 2], "so-xay-dung": [96.1, 58.1, 2], "so-giao-duc-dao-tao": [96.1, 58.1, 3], "thanh-tra-tinh": [94.95, 57.6, 1],
  "so-noi-vu": [95.1, 58.0, 2], "van-phong-ubnd": [94.3, 57.2, 1], "so-nong-nghiep-moi-truong": [93.4, 56.5, 2], "so-khoa-hoc-cong-nghe": [92.75, 56.2, 4],
  "so-van-hoa-the-thao-du-lich": [91.9, 55.4, 1], "so-tu-phap": [90.6, 55.1, 0], "so-y-te": [88.35, 53.6, 1], "so-cong-thuong": [83.7, 50.4, 0],
};
const withoutCapital = new Set(["thanh-tra-tinh"]);
const settledDepartments = departments.map((unit) => {
  const [total, one, initiative] = departmentStory[unit.code];
  const easy = one / 60;
  return settle(bookOfDepartments, unit, { total, one }, (attempt) => {
    const at = (indicator, low, high) => between(low, high, "a", unit.code, indicator, attempt);
    const tuner = oneOf(["tasks_on_time", "online_files"], unit);
    const targets = {
      tasks_on_time: { value: 98 },
      key_tasks: { value: whole(11, 24, "t", unit.code, "key") },
      public_investment: withoutCapital.has(unit.code) ? null : { value: 95 },
      files_on_time: { value: 98 },
      online_files: { value: 85 },
      par_index: { value: 88 },
      document_hours: { value: 24, lower: true },
    };
    const actuals = {
      tasks_on_time: Math.min(100, round(98 * at("tasks", easy - 0.04, 1.04), 2)),
      key_tasks: Math.round(targets.key_tasks.value * at("key", easy - 0.05, easy + 0.14)),
      files_on_time: Math.min(100, round(98 * at("files", easy - 0.02, 1.04), 2)),
      online_files: Math.min(100, round(85 * at("online", easy - 0.1, easy + 0.2), 2)),
      par_index: round(88 * at("par", easy - 0.06, easy + 0.13), 2),
      document_hours: round(24 / at("hours", easy - 0.08, easy + 0.25), 1),
    };
    if (targets.public_investment) actuals.public_investment = Math.min(100, round(95 * at("capital", easy - 0.12, easy + 0.13), 2));
    return {
      tuner,
      targets,
      actuals,
      events: { late_report: lateCount(unit), initiative, criticised: unit.code === "so-cong-thuong" ? 1 : 0 },
    };
  });
});

const planSo = "Quyết định giao nhiệm vụ 2025 (mẫu)";
const departmentTargets = [
  [2025, "2025", "tasks_on_time", "kind=so", "each", "level", "atLeast", 98, "%", "", "tỉnh", "", planSo],
  [2025, "2025", "files_on_time", "kind=so", "each", "level", "atLeast", 98, "%", "", "tỉnh", "", planSo],
  [2025, "2025", "online_files", "kind=so", "each", "level", "atLeast", 85, "%", "", "tỉnh", "", planSo],
  [2025, "2025", "par_index", "kind=so", "each", "level", "atLeast", 88, "điểm", "", "tỉnh", "", planSo],
  [2025, "2025", "document_hours", "kind=so", "each", "level", "atMost", 24, "giờ", "", "tỉnh", "", planSo],
  [2025, "2025", "public_investment", "kind=so", "each", "level", "atLeast", 95, "%", "", "tỉnh", "", planSo],
];
for (const { unit, facts } of settledDepartments) {
  departmentTargets.push([2025, "2025", "key_tasks", unit.code, "self", "level", "atLeast", facts.targets.key_tasks.value, "nhiệm vụ", "", "tỉnh", "", planSo]);
  if (!facts.targets.public_investment) {
    departmentTargets.push([2025, "2025", "public_investment", unit.code, "self", "level", "none", "", "%", "", "tỉnh", "", planSo]);
  }
}
writeEnglish("targets-2025-departments.csv", targetHeader, departmentTargets);

const departmentRows = [];
const soReport = { "bc-2025-so-q1": 0.22, "bc-2025-so-6t": 0.48, "bc-2025-so-9t": 0.74, "bc-2025-so-nam": 1 };
for (const { unit, facts } of settledDepartments) {
  for (const obligation of obligationsOf("so-nganh")) {
    const day = handedIn(unit, obligation);
    if (!day) continue;
    const share = soReport[obligation.code];
    for (const [indicator, final] of Object.entries(facts.actuals)) {
      if (indicator === "par_index" && share < 1) continue;
      const value = share === 1 ? final : onTheWay(unit, indicator, share, final, accumulationOf[indicator], indicator === "document_hours" ? final * 1.3 : final * 0.9);
      departmentRows.push([unit.code, indicator, titled(obligation.period), vi(value), unitOf[indicator], share === 1 ? "chính thức" : "ước", "tự báo cáo", viDate(day), `Báo cáo ${spoken(obligation.period)} (mẫu)`]);
    }
  }
}
writeVietnamese("so-lieu-thuc-hien-2025-so-nganh.csv", observationHeader, departmentRows);

// The year before, for "same time last year".
const departmentsBefore = settledDepartments.flatMap(({ unit, facts }) =>
  Object.entries(facts.actuals).flatMap(([indicator, final]) => {
    const ratio = indicator === "document_hours" ? between(1.02, 1.15, "2024", unit.code, indicator) : between(0.9, 0.995, "2024", unit.code, indicator);
    return [[unit.code, indicator, "2024", round(final * ratio, decimals(indicator)), "official", "2025-01-15", "Báo cáo năm 2024 (mẫu)"]];
  }),
);
writeEnglish("observations-2024-departments.csv", ["unit", "indicator", "period", "value", "status", "submitted_at", "source"], departmentsBefore);

const departmentDays = { self: "2025-12-11", bloc: "2025-12-18", appraisal: "2025-12-29" };
writeEnglish(
  "assessments-2025-departments.csv",
  ["year", "bloc", "unit", "criterion", "stage", "points", "assessor", "date", "note"],
  settledDepartments
    .flatMap((settled) => {
      reportsOf(settled.unit, "so-nganh");
      eventsOf(settled.unit, settled.facts.events, 2025, words);
      return entries(settled, ["self", "bloc", "appraisal"], departmentDays);
    })
    .map((e) => [2025, "so-nganh", e.unit, e.criterion, e.stage, e.points, assessor[e.stage](nameOf[e.unit]), e.date, e.note]),
);

// ------------------------------------------------------------------------------------------- campaigns and reporting

writeVietnamese("phong-trao.csv", ["Mã phong trào", "Tên phong trào", "Chủ đề", "Bắt đầu", "Kết thúc", "Cơ quan phát động", "Văn bản phát động", "Thuộc phong trào"], [
  ["pt-2024", "Phong trào thi đua phát triển kinh tế - xã hội năm 2024", "", "01/01/2024", "31/12/2024", "UBND tỉnh Lai Châu", "", ""],
  ["pt-2025", "Phong trào thi đua phát triển kinh tế - xã hội năm 2025", "", "01/01/2025", "31/12/2025", "UBND tỉnh Lai Châu", "Chỉ thị 09/CT-UBND ngày 31/12/2024", ""],
  ["dt-giai-ngan-2025", "Đợt thi đua 100 ngày giải ngân vốn đầu tư công", "Mỗi tuần một bước, về đích trước Tết", "22/09/2025", "31/12/2025", "Sở Tài chính", "Kế hoạch mẫu của bộ dữ liệu", "pt-2025"],
  ["dt-mot-cua-2025", "Đợt thi đua số hóa hồ sơ một cửa ở xã, phường mới", "Không để hồ sơ giấy chờ người", "01/07/2025", "31/12/2025", "Văn phòng UBND tỉnh", "Kế hoạch mẫu của bộ dữ liệu", "pt-2025"],
]);
writeVietnamese("cam-ket.csv", ["Mã phong trào", "Đơn vị thực hiện", "Phạm vi", "Nội dung", "Số lượng", "Thời hạn", "Ngày hoàn thành", "Minh chứng"], [
  ["pt-2024", "Các huyện, thành phố", "nhom=huyen", "Mỗi nơi chọn một công trình thi đua và gắn biển trong năm", "1", "30/11/2024", "", ""],
  ["pt-2025", "Các sở, ngành", "nhom=so-nganh", "Mỗi cơ quan đăng ký ít nhất một sáng kiến cải cách hành chính", "1", "30/06/2025", "", ""],
  ["pt-2025", "Các xã, phường", "nhom=co-so", "Mỗi nơi kèm cặp một bản thoát nghèo", "1", "31/12/2025", "", ""],
  ["dt-giai-ngan-2025", "Các chủ đầu tư", "", "Nghiệm thu, thanh toán xong hồ sơ tồn của quý III", "", "15/10/2025", "21/10/2025", "Bảng đối chiếu kho bạc (mẫu)"],
  ["dt-giai-ngan-2025", "Sở Tài chính", "", "Công bố tiến độ giải ngân hằng tuần", "14", "31/12/2025", "", ""],
  ["dt-mot-cua-2025", "Các xã, phường", "", "Số hóa toàn bộ hồ sơ đất đai còn hiệu lực", "", "30/11/2025", "", ""],
]);
const kept = [];
const keeps = (members, campaign, what, year, from, to, missing, document) => {
  for (const unit of members.filter((unit) => !missing.includes(unit.code))) {
    const month = whole(from, to, "kept", what, unit.code);
    kept.push([campaign, what, unit.code, "1", viDate(`${year}-${String(month).padStart(2, "0")}-${String(whole(3, 27, "kept-day", what, unit.code)).padStart(2, "0")}`), document]);
  }
};
keeps(districts, "pt-2024", "Mỗi nơi chọn một công trình thi đua và gắn biển trong năm", 2024, 8, 11, ["huyen-sin-ho"], "Biên bản gắn biển (mẫu)");
kept.push(["pt-2024", "Mỗi nơi chọn một công trình thi đua và gắn biển trong năm", "huyen-sin-ho", "1", "13/12/2024", "Biên bản gắn biển (mẫu)"]);
keeps(departments, "pt-2025", "Mỗi cơ quan đăng ký ít nhất một sáng kiến cải cách hành chính", 2025, 3, 6, ["so-cong-thuong"], "Danh sách đăng ký (mẫu)");
kept.push(["pt-2025", "Mỗi cơ quan đăng ký ít nhất một sáng kiến cải cách hành chính", "so-cong-thuong", "1", "04/07/2025", "Danh sách đăng ký (mẫu)"]);
keeps(communes, "pt-2025", "Mỗi nơi kèm cặp một bản thoát nghèo", 2025, 9, 12, ["xa-ta-tong", "xa-pa-u", "xa-thu-lum"], "Danh sách bản thoát nghèo (mẫu)");
writeVietnamese("tien-do-cam-ket.csv", ["Mã phong trào", "Nội dung", "Mã đơn vị", "Đã hoàn thành", "Ngày", "Minh chứng"], kept);

// What a reviewer would look at, as data: the office edits this table.
writeVietnamese("quy-tac-kiem-tra.csv", ["Mã quy tắc", "Cách kiểm tra", "Mã chỉ tiêu", "Phạm vi", "Các phần", "Từ", "Đến", "Sai số", "Mức độ", "Cách xử lý"], [
  ["kt-01", "khoảng", "health_insurance", "all", "", "0", "100", "", "lỗi", ""],
  ["kt-02", "khoảng", "poverty_rate", "all", "", "0", "60", "", "cảnh báo", "Đối chiếu với kết quả rà soát hộ nghèo cuối năm."],
  ["kt-03", "không thấp hơn kỳ trước", "budget_revenue", "all", "", "", "", "", "cảnh báo", ""],
  ["kt-04", "không thấp hơn kỳ trước", "jobs", "all", "", "", "", "", "cảnh báo", ""],
  ["kt-05", "so cùng kỳ", "budget_revenue", "kind=huyen", "", "0,5", "2", "", "cảnh báo", ""],
  ["kt-06", "giữa các nguồn", "health_insurance", "all", "", "", "", "0,5", "cảnh báo", "Đối chiếu với danh sách thẻ của cơ quan bảo hiểm xã hội."],
  ["kt-07", "tổng bằng các phần", "schools", "kind=tinh", "đơn vị trực thuộc", "", "", "", "lỗi", ""],
]);
writeEnglish(
  "obligations.csv",
  ["code", "campaign", "scope", "period", "due", "form"],
  obligations.map((o) => [o.code, o.campaign, o.scope, o.period, o.due, o.code.endsWith("nam") ? "Biểu 02" : "Biểu 01"]),
);
writeVietnamese("bao-cao-da-nop.csv", ["Mã đơn vị", "Mã báo cáo", "Ngày nộp", "Số văn bản"], submissions.map(([unit, code, day, text]) => [unit, code, viDate(day), text]));
writeVietnamese("vu-viec.csv", ["Mã đơn vị", "Mã vụ việc", "Ngày", "Số lần", "Ghi chú"], events.map(([unit, event, day, count, text]) => [unit, event, viDate(day), count, text]));

const evidence = [];
for (const { unit, facts } of [...settledDistricts, ...settledCommunes, ...settledDepartments]) {
  const year = districts.includes(unit) ? 2024 : 2025;
  const count = facts.events.model ?? facts.events.initiative ?? 0;
  for (let n = 1; n <= count; n++) {
    evidence.push([unit.code, year, "III.1a", `${facts.events.model === undefined ? "Quyết định công nhận sáng kiến" : "Hồ sơ mô hình"} số ${n} (mẫu)`, `${year}-11-${String(whole(2, 28, "ev", unit.code, n)).padStart(2, "0")}`]);
  }
}
writeEnglish("evidence.csv", ["unit", "year", "criterion", "document", "date"], evidence);
