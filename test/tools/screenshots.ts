import { takeScreenshots } from './screenshots/take-screenshots';

const FOLDER = '.output/screenshots';

const taken = await takeScreenshots(FOLDER, process.argv.slice(2));
console.log(`${taken} pictures in ${FOLDER}`);
