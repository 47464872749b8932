import { mount } from '@/components/mount';
import { PopupApp } from '@/components/PopupApp';

mount('popup', <PopupApp />);
