// Starts the few GOV.UK components that have behaviour. Every page works without this file.
import { initAll } from "./vendor/govuk-frontend.min.js";
initAll();
