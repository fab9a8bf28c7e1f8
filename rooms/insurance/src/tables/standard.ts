/**
 * The claim data standards that files may follow, oldest first:
 * QĐ 4210/QĐ-BYT (2017), QĐ 130/QĐ-BYT (18/01/2023), QĐ 4750/QĐ-BYT (29/12/2023), QĐ 3176/QĐ-BYT (29/10/2024).
 */
export type Standard = '4210' | '130' | '4750' | '3176';

export const standards: readonly Standard[] = ['4210', '130', '4750', '3176'];
