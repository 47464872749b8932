import { mount } from '@/components/mount';
import { ReaderApp } from '@/components/ReaderApp';

mount('page', <ReaderApp />);
