/** The parts of ECharts that the report's charts are drawn with; nothing else of it is loaded. */
import { BarChart, CustomChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([BarChart, CustomChart, GridComponent, SVGRenderer])

export { init }
