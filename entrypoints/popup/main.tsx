import { loadReadPanel } from '@/components/hooks/reading/use-read-panel';
import { mount } from '@/components/mount';
import { PopupApp } from '@/components/PopupApp';
import { openEarly } from '@/utils/platform/store/database';

openEarly();
void loadReadPanel();
mount('popup', <PopupApp />);
