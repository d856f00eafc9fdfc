/** A codename as the first word of a title. @example capitalised('asgard') // 'Asgard' */
export const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
