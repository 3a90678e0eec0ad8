/** Surnames of two characters (复姓). A name shows its surname whole, so that staff can say 欧阳先生 as they say 陈先生. */
const compoundSurnames: ReadonlySet<string> = new Set(
  (
    '欧阳 上官 司马 司徒 司空 司寇 东方 东郭 南宫 西门 诸葛 夏侯 皇甫 尉迟 公孙 公羊 公冶 慕容 长孙 仲孙 宇文 令狐 轩辕 ' +
    '端木 百里 呼延 赫连 澹台 闻人 申屠 钟离 鲜于 太叔 濮阳 淳于 单于 宗政 万俟 独孤 拓跋 完颜 纳兰 第五 梁丘 左丘'
  ).split(' '),
);

const han = /^\p{Script=Han}+$/u;

/** A name of which only the surname is read (陈**, 欧阳*), with a star for each character of a Chinese given name. */
export function maskName(name: string): string {
  const characters = Array.from(name.trim());
  const [first = ''] = characters;
  if (!han.test(name.trim())) return `${first}**`;
  if (characters.length === 1) return '*';
  const shown = characters.length > 2 && compoundSurnames.has(characters.slice(0, 2).join('')) ? 2 : 1;
  return characters.slice(0, shown).join('') + '*'.repeat(characters.length - shown);
}

/** An enterprise's name of which only the place and the kind are read (晋江****公司). */
export function maskEnterpriseName(name: string): string {
  const characters = Array.from(name.trim());
  const shown = characters.length > 6 ? 2 : 1;
  return `${characters.slice(0, shown).join('')}****${characters.slice(-shown).join('')}`;
}

/** A telephone number of which only the ends are read (138****0001); of a short one less, of a very short one nothing. */
export function maskPhone(phone: string): string {
  const digits = phone.replaceAll(/\D/g, '');
  const national = digits.replace(/^(?:00)?86(?=\d{10,11}$)/, '');
  if (national.length >= 11) return `${national.slice(0, 3)}****${national.slice(-4)}`;
  return national.length >= 7 ? `****${national.slice(-2)}` : '****';
}
