/** The file that configures what judges the protocols in its folder and below. */
export const configName = 'rtw.config.json';
