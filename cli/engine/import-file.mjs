/**
 * Imports a file of a lab. The engine, which is code that can't import, has its own.
 *
 * @param {string} url
 * @param {object} _model The model that runs.
 * @returns {Promise<object>}
 */
export const importFile = (url, _model) => import(url);
