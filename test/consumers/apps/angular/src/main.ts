import { bootstrapApplication } from '@angular/platform-browser';
import { config } from './config';
import { Weather } from './weather';

void bootstrapApplication(Weather, config);
