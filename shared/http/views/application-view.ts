import * as z from 'zod';
import { Application, ApplicationState } from '../../domain/policy/application.ts';

/** How far an enterprise is with a programme. */
export const ApplicationView = z
  .strictObject({
    ...Application.unwrap().shape,
    state: ApplicationState.meta({
      description:
        '有意申报、准备材料、已申报、不申报；已申报或不申报的不再提醒 · Interested, preparing, applied or not applying; who has applied or does not want to is not reminded',
    }),
  })
  .readonly()
  .meta({ id: 'Application' });
export type ApplicationView = z.input<typeof ApplicationView>;

/** A page of what an enterprise has said of programmes. */
export const ApplicationListView = z
  .strictObject({ items: z.array(ApplicationView).readonly() })
  .readonly()
  .meta({ id: 'ApplicationList' });
