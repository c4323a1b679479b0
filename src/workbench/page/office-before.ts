import { connectClient } from './office-stand-in';
import { hostOf } from './office-bridge';

connectClient(window, hostOf(window));
