/** The kinds of communes as they stand before the name, written small in the middle of another name. */
const kinds = ['Xã', 'Phường', 'Thị trấn', 'Đặc khu'];

/** «Xã Bình Lư» → «Trạm Y tế xã Bình Lư». */
export function stationName(commune: string): string {
  const kind = kinds.find((each) => commune.startsWith(`${each} `));
  return `Trạm Y tế ${kind === undefined ? commune : kind.toLowerCase() + commune.slice(kind.length)}`;
}

/** «Xã Sơn Bình» → «Điểm trạm Y tế Sơn Bình»: the old commune is no more, so its kind is left out; a numbered ward keeps it. */
export function satellitePointName(commune: string): string {
  const kind = kinds.find((each) => commune.startsWith(`${each} `));
  const bare = kind === undefined ? commune : commune.slice(kind.length + 1);
  return `Điểm trạm Y tế ${/^\d+$/.test(bare) ? stationName(commune).slice('Trạm Y tế '.length) : bare}`;
}
