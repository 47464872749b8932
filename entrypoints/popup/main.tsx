import { mount } from '@/components/mount';
import { PopupApp } from '@/components/PopupApp';
import { openEarly } from '@/utils/platform/database';

openEarly();
mount('popup', <PopupApp />);
