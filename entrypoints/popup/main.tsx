import { mount } from '@/components/mount';
import { PopupApp } from '@/components/PopupApp';
import { openEarly } from '@/utils/platform/store/database';

openEarly();
mount('popup', <PopupApp />);
