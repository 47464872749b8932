import { mount } from '@/components/mount';
import { PanelApp } from '@/components/PanelApp';

mount('page', <PanelApp />);
