import { hostOf } from './office-bridge';
import { installOffice } from './office-stand-in';

installOffice(window, hostOf(window));
