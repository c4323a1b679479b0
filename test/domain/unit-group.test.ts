import { readGroup } from '../../src/domain/unit-group';

describe('a group of units', () => {
  /** Whom the group stands for, "unnamed", or null. */
  const read = (text: string) => {
    const group = readGroup(text);
    return group === null ? null : group.unnamed ? ['unnamed', ...group.members] : [...group.members];
  };
  const check = (members: string[] | null, ...texts: string[]) => {
    for (const text of texts) expect([text, read(text)]).toEqual([text, members]);
  };

  it('stands for kinds of units', () => {
    check(['office'], 'Các phòng', 'các cơ quan chuyên môn', 'Các đơn vị chuyên môn', 'CÁC PHÒNG CHUYÊN MÔN THỊ XÃ');
    check(['office'], 'Các cơ quan chuyên môn trực thuộc UBND thị xã', 'các phòng thuộc UBND huyện', 'mọi phòng');
    check(
      ['office', 'board'],
      'Các phòng, ban',
      'các phòng và ban',
      'Các phòng - ban chuyên môn cấp huyện',
      '10 phòng, ban',
    );
    check(['office', 'agency'], 'Các cơ quan', 'các đơn vị', 'Các cơ quan, đơn vị', 'Thủ trưởng các cơ quan, đơn vị');
    check(['agency'], 'Các đơn vị sự nghiệp', 'các ngành', 'Các ngành, các đơn vị sự nghiệp trực thuộc');
    check(['board', 'agency'], 'Các ban, ngành');
    check(['office', 'agency', 'commune'], 'Tất cả các cơ quan, đơn vị, địa phương', 'các đơn vị; các địa phương');
  });

  it('stands for communes, all or those of a class', () => {
    check(['commune'], 'UBND cấp xã', 'các địa phương', 'Các địa phương trên địa bàn thị xã', 'UBND các cấp xã');
    check(['xã', 'phường'], 'UBND các xã, phường', 'Ủy ban nhân dân các xã và phường', 'Uỷ ban nhân dân xã, phường');
    check(['xã', 'phường'], '15 xã, phường', 'UBND 09 xã - phường', 'Toàn bộ các xã, các phường', 'xã/phường');
    check(['phường', 'xã'], 'Lãnh đạo UBND các phường, xã', 'phường, xã');
    check(['xã', 'thị trấn'], 'các xã, thị trấn', 'xã, thị trấn', 'UBND các xã, UBND các thị trấn');
    check(['xã'], 'Các xã', 'toàn thể các xã');
  });

  it('may name nobody', () => {
    check(
      ['unnamed'],
      'các đơn vị liên quan',
      'Các cơ quan, đơn vị có liên quan',
      'các phòng, ban khác',
      'các trường học',
    );
    check(
      ['unnamed'],
      'Các tổ chức, đoàn thể',
      'các hội, đoàn thể',
      'các trường',
      'Các tổ chức hội',
      'các đơn vị khác',
    );
  });

  it('is none where it is one unit, or has a word that is not known', () => {
    check(null, 'Phòng Nội vụ', 'xã', 'Xã Hương Toàn', 'UBND xã Hương Toàn', 'UBND thị xã', 'phường', 'Ban', 'các', '');
    check(
      null,
      'các phòng Nội vụ',
      'Các sở',
      'các cơ quan báo chí',
      'Tất cả',
      'các UBND',
      '15',
      'các phòngban',
      'các xãphường',
    );
    check(null, 'Phòng và các xã', 'các xã loại I', 'cấp huyện', 'các thị xã', 'UBND 2021 xã');
  });
});
